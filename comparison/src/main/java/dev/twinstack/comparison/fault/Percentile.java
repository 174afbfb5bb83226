package dev.twinstack.comparison.fault;

import java.time.Duration;
import java.util.Arrays;

/** The nearest-rank percentile. */
final class Percentile {

  private Percentile() {}

  /** The shortest time that 99 of 100 do not exceed; zero of none. */
  static Duration p99(long[] ns) {
    long[] sorted = ns.clone();
    Arrays.sort(sorted);
    return sorted.length == 0
        ? Duration.ZERO
        : Duration.ofNanos(sorted[(int) Math.ceil(sorted.length * 0.99) - 1]);
  }
}
