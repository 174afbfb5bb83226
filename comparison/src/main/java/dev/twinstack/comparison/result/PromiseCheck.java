package dev.twinstack.comparison.result;

/**
 * A part of a promise that was looked at.
 *
 * @param what what was promised, in a few words
 * @param seen what was seen
 * @param isKept whether that is as promised
 */
public record PromiseCheck(String what, String seen, boolean isKept) {}
