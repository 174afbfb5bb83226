package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.result.WarmUpSlice;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** Whether a target still becomes cheaper. */
final class Flatness {

  /** How many slices in a row must agree. */
  static final int SLICES = 3;

  /** By how much they may differ, of the smallest. */
  static final double TOLERANCE = 0.05;

  private Flatness() {}

  /** Whether the last three slices cost the same within five percent. */
  static boolean isFlat(List<WarmUpSlice> slices) {
    if (slices.size() < SLICES) {
      return false;
    }
    DoubleSummaryStatistics costs =
        slices.subList(slices.size() - SLICES, slices.size()).stream()
            .mapToDouble(Flatness::cost)
            .summaryStatistics();
    return costs.getMax() <= costs.getMin() * (1 + TOLERANCE);
  }

  /**
   * What a good answer cost, in microseconds: CPU time where it is measured, else time, of which
   * the clients had as much as they could use. Infinite where there was no good answer.
   */
  static double cost(WarmUpSlice slice) {
    long spentNs = slice.targetCpuNs() == null ? slice.windowNs() : slice.targetCpuNs();
    return slice.answers() == 0 ? Double.POSITIVE_INFINITY : spentNs / 1e3 / slice.answers();
  }
}
