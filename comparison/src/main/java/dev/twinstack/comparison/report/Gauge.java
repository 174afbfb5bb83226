package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Effect;

/**
 * A difference on a line: the left end is in favour of the first target, the right end in favour of
 * the second, the middle is none. In percent of the line's length.
 *
 * @param at the difference
 * @param from the left end of its interval
 * @param to the right end
 * @param floorFrom the left end of what noise explains
 * @param floorTo the right end
 */
public record Gauge(double at, double from, double to, double floorFrom, double floorTo) {

  /** The ratio at the ends of the line; what is beyond is drawn at the end. */
  private static final double END = Math.log(2);

  static Gauge of(Effect effect, boolean moreIsBetter) {
    double sign = moreIsBetter ? 1 : -1;
    double low = place(sign * Math.log(effect.low()));
    double high = place(sign * Math.log(effect.high()));
    double floor = Math.log1p(effect.floor());
    return new Gauge(
        place(sign * Math.log(effect.ratio())),
        Math.min(low, high),
        Math.max(low, high),
        place(-floor),
        place(floor));
  }

  private static double place(double advantage) {
    double place = Math.clamp(50 + 48 * advantage / END, 2, 98);
    return Math.round(place * 10) / 10.0;
  }
}
