package dev.twinstack.comparison.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The mean cost of one target over its rounds, and how far the rounds leave it open: the 95 %
 * percentile interval of a bootstrap of rounds (Efron and Tibshirani 1993). What a fresh JVM would
 * change is in it only as far as there were several; the verdicts have an interval that allows for
 * it.
 *
 * @param meanUs CPU microseconds an answer
 * @param lowUs the lower end
 * @param highUs the upper end
 */
public record CostInterval(double meanUs, double lowUs, double highUs) {

  private static final int REPLICATES = 10_000;
  private static final double TAIL = 0.025;
  private static final long SEED = 20_261_121;

  /**
   * Draws the interval.
   *
   * @param costsUs the cost of each round
   * @return null where there are fewer than two rounds
   */
  public static @Nullable CostInterval of(List<Double> costsUs) {
    if (costsUs.size() < 2) {
      return null;
    }
    SplittableRandom random = new SplittableRandom(SEED);
    double[] means = new double[REPLICATES];
    for (int i = 0; i < REPLICATES; i++) {
      means[i] =
          random
              .ints(costsUs.size(), 0, costsUs.size())
              .mapToDouble(costsUs::get)
              .average()
              .orElseThrow();
    }
    Arrays.sort(means);
    int tail = (int) (TAIL * REPLICATES);
    double mean = costsUs.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    return new CostInterval(mean, means[tail], means[REPLICATES - 1 - tail]);
  }
}
