package dev.twinstack.comparison.analysis;

import java.util.Arrays;

/**
 * Two sets of repetitions of one figure. They differ if every figure of the one is above every one
 * of the other: a permutation test at its extreme (Fisher 1935), which assumes nothing of how the
 * figures are spread and cannot be had by chance alone more often than {@link #chance}.
 *
 * @param ratio the median of the first over that of the second
 * @param isSeparated whether no figure of the one lies within the other's
 * @param chance how often two equals would show this: 2 / C(m+n, m); 1 where they are not separated
 */
public record Contrast(double ratio, boolean isSeparated, double chance) {

  /**
   * Compares.
   *
   * @param first at least one figure
   * @param second at least one, none of them 0 in the middle
   */
  public static Contrast of(double[] first, double[] second) {
    boolean separated = most(first) < least(second) || least(first) > most(second);
    return new Contrast(
        median(first) / median(second),
        separated,
        separated ? Math.min(1, 2 / choose(first.length + second.length, first.length)) : 1);
  }

  /** The middle one, or the mean of the two in the middle. */
  public static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static double most(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }

  private static double least(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  private static double choose(int n, int k) {
    double result = 1;
    for (int i = 1; i <= k; i++) {
      result = result * (n - k + i) / i;
    }
    return result;
  }
}
