package dev.twinstack.comparison.result;

/**
 * What a target held at one instant of a soak, at rest between two faults.
 *
 * @param target the name of the target
 * @param sinceNs how long the soak was under way
 * @param footprint what it held
 */
public record SoakSample(String target, long sinceNs, Footprint footprint) {}
