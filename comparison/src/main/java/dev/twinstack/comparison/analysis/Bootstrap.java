package dev.twinstack.comparison.analysis;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * How far a run's mean may be from the truth: drawn again and again from what the run itself
 * showed. A replicate draws the blocks' residuals with replacement, so that their shape is kept,
 * the JVMs' part from a normal distribution, and the scale of both from what the degrees of freedom
 * leave open, so that few observations give long tails, as in Student's t. Of too few residuals to
 * draw from, some draws are normal. The seed is fixed: the same result gives the same interval.
 */
final class Bootstrap {

  static final int REPLICATES = 10_000;

  private static final long SEED = 20_261_121;

  /** As many residuals as the normal distribution weighs among those seen. */
  private static final int NORMAL_RESIDUALS = Allowance.BLOCK_DEGREES;

  private final double[] sorted = new double[REPLICATES];

  Bootstrap(RandomEffects effects) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    for (int i = 0; i < REPLICATES; i++) {
      sorted[i] = draw(effects, random);
    }
    Arrays.sort(sorted);
  }

  /** The end of the interval below which a share of the replicates lies. */
  double low(double share) {
    return sorted[index(share)];
  }

  /** The end of the interval above which a share of the replicates lies. */
  double high(double share) {
    return sorted[REPLICATES - 1 - index(share)];
  }

  private static int index(double share) {
    return (int) (share * REPLICATES);
  }

  private static double draw(RandomEffects effects, RandomGenerator random) {
    double ofBlocks = 0;
    for (int i = 0; i < effects.blocks(); i++) {
      ofBlocks += residual(effects, random);
    }
    double standard =
        Math.sqrt(effects.blockShare()) * ofBlocks / Math.sqrt(effects.blocks())
            + Math.sqrt(1 - effects.blockShare()) * random.nextGaussian();
    return standard
        * Math.sqrt(effects.variance() * effects.degrees() / chiSquared(effects.degrees(), random));
  }

  /** A sum of squares of normal numbers; two of them are as exponential as a logarithm. */
  private static double chiSquared(int degrees, RandomGenerator random) {
    double product = 1;
    for (int i = 0; i < degrees / 2; i++) {
      product *= random.nextDouble();
    }
    double last = degrees % 2 == 0 ? 0 : random.nextGaussian();
    return -2 * Math.log(product) + last * last;
  }

  private static double residual(RandomEffects effects, RandomGenerator random) {
    int seen = effects.residuals().size();
    int drawn = random.nextInt(seen + NORMAL_RESIDUALS);
    return drawn < seen ? effects.residuals().get(drawn) : random.nextGaussian();
  }
}
