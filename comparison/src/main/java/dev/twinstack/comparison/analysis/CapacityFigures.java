package dev.twinstack.comparison.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one target takes higher and higher rates.
 *
 * @param target the target's name
 * @param workload what was asked
 * @param capacityPerSecond the highest rate at which the objective was kept, in requests a second;
 *     null where none was kept
 * @param points the rates in rising order, those above the capacity included
 */
public record CapacityFigures(
    String target, String workload, @Nullable Double capacityPerSecond, List<Point> points) {

  /**
   * One rate.
   *
   * @param requestsPerSecond the rate asked for
   * @param goodputPerSecond good answers a second
   * @param errors all that did not end well
   * @param p50Ms the 50th percentile of the response time
   * @param p99Ms the 99th
   * @param keepsObjective whether 99 of 100 requests were answered in time
   */
  public record Point(
      int requestsPerSecond,
      double goodputPerSecond,
      long errors,
      double p50Ms,
      double p99Ms,
      boolean keepsObjective) {}

  public CapacityFigures {
    points = List.copyOf(points);
  }
}
