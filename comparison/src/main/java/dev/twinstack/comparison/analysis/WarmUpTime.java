package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.WarmUpSlice;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How long a target was under load until it was as fast as it gets: until the cost of an answer had
 * come within five percent of what the last three slices hold. A slice's cost stands at its middle;
 * between two middles the logarithm of the cost is a straight line.
 */
final class WarmUpTime {

  static final int LAST = 3;
  static final double WITHIN = 1.05;

  private WarmUpTime() {}

  /** In seconds of load on this target; empty where the slices are too few or one had no answer. */
  static OptionalDouble seconds(List<WarmUpSlice> slices) {
    if (slices.size() <= LAST || slices.stream().anyMatch(slice -> cost(slice) <= 0)) {
      return OptionalDouble.empty();
    }
    double goal =
        WITHIN
            * slices.subList(slices.size() - LAST, slices.size()).stream()
                .mapToDouble(WarmUpTime::cost)
                .average()
                .orElseThrow();
    double before = 0;
    double lastMiddle = 0;
    double lastCost = Double.NaN;
    for (WarmUpSlice slice : slices) {
      double middle = before + slice.windowNs() / 2e9;
      double cost = cost(slice);
      if (cost <= goal) {
        // Nothing is known of the time before the middle of the first slice.
        double way =
            Double.isNaN(lastCost) ? 1 : Math.log(lastCost / goal) / Math.log(lastCost / cost);
        return OptionalDouble.of(lastMiddle + way * (middle - lastMiddle));
      }
      before += slice.windowNs() / 1e9;
      lastMiddle = middle;
      lastCost = cost;
    }
    throw new IllegalStateException("No slice comes near the mean of the last: " + slices);
  }

  /** CPU time an answer where it is measured, else time; 0 where there was no answer. */
  private static double cost(WarmUpSlice slice) {
    long spentNs = slice.targetCpuNs() == null ? slice.windowNs() : slice.targetCpuNs();
    return slice.answers() == 0 ? 0 : spentNs / (double) slice.answers();
  }
}
