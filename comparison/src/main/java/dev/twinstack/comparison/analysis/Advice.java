package dev.twinstack.comparison.analysis;

import org.jspecify.annotations.Nullable;

/**
 * What this machine's figures favour for one kind of service.
 *
 * @param kind the kind of service
 * @param figure what decides, with its unit
 * @param virtual the median on virtual threads; null where not measured
 * @param loop the median on event loops; null where not measured
 * @param favoured the style with the lower figure; null where it makes no difference, or nothing
 *     was measured
 * @param byPercent how much lower its figure is; 0 where none is favoured
 * @param confidence how far that can be trusted
 */
public record Advice(
    String kind,
    String figure,
    @Nullable Double virtual,
    @Nullable Double loop,
    @Nullable String favoured,
    double byPercent,
    Confidence confidence) {

  /** How often two equals would show as much. */
  public enum Confidence {
    /** In one run of a hundred at most. */
    HIGH,
    /** In one of twenty at most. */
    FAIR,
    /** More often. */
    LOW,
    /** There is nothing to trust: no difference is shown, or it is too small to matter. */
    NO_DIFFERENCE,
    /** One of them could not be measured. */
    NOT_MEASURED
  }
}
