package dev.twinstack.comparison.report;

/**
 * One line of the manifest.
 *
 * @param name what it is
 * @param value how it was
 */
public record ManifestLine(String name, String value) {}
