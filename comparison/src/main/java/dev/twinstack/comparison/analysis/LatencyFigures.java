package dev.twinstack.comparison.analysis;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * A distribution of times, in milliseconds; all 0 where nothing was recorded.
 *
 * @param p50Ms the 50th percentile, and so on
 * @param p90Ms the 90th
 * @param p99Ms the 99th
 * @param p999Ms the 99.9th
 * @param maxMs the highest
 * @param curve the distribution point by point, each percentile higher than the one before
 */
public record LatencyFigures(
    double p50Ms, double p90Ms, double p99Ms, double p999Ms, double maxMs, List<Point> curve) {

  private static final double STEPS_PER_HALVING = 4;
  private static final double NS_PER_MS = 1e6;

  /**
   * One point of a distribution.
   *
   * @param percentile from 0 to below 100
   * @param ms the time that so many percent did not exceed, in milliseconds
   */
  public record Point(double percentile, double ms) {}

  public LatencyFigures {
    curve = List.copyOf(curve);
  }

  /** Whether nothing was recorded. */
  public boolean isEmpty() {
    return curve.isEmpty();
  }

  static LatencyFigures of(Histogram histogram) {
    return new LatencyFigures(
        ms(histogram, 50),
        ms(histogram, 90),
        ms(histogram, 99),
        ms(histogram, 99.9),
        histogram.getMaxValue() / NS_PER_MS,
        curve(histogram));
  }

  private static double ms(Histogram histogram, double percentile) {
    return histogram.getValueAtPercentile(percentile) / NS_PER_MS;
  }

  /** Points evenly spaced on an axis of nines, up to where one single request is left above. */
  private static List<Point> curve(Histogram histogram) {
    List<Point> points = new ArrayList<>();
    for (int step = 0; ; step++) {
      double rest = Math.pow(0.5, step / STEPS_PER_HALVING);
      if (rest * histogram.getTotalCount() < 1) {
        return points;
      }
      double percentile = 100 * (1 - rest);
      points.add(new Point(percentile, ms(histogram, percentile)));
    }
  }
}
