package dev.twinstack.comparison.analysis;

/**
 * The size of a difference between the first target and the second.
 *
 * @param first what the first target shows, in the question's unit: microseconds of CPU,
 *     milliseconds, requests a second, bytes, seconds
 * @param second what the second shows
 * @param ratio second to first, from the paired observations: 1 is no difference
 * @param low the lower end of the ratio's interval
 * @param high the upper end
 * @param floor how far from 1 the ratio of two equal targets may be here: 0.03 is three percent
 * @param pairs the paired observations it rests on
 */
public record Effect(
    double first, double second, double ratio, double low, double high, double floor, int pairs) {}
