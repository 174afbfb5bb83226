package dev.twinstack.comparison.result;

/**
 * Something to be looked at beside its counterpart of the other style.
 *
 * @param title what it is, the same for both
 * @param style whose it is
 * @param text its lines
 */
public record ExperimentExhibit(String title, String style, String text) {}
