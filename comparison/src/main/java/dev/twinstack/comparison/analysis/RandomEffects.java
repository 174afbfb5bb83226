package dev.twinstack.comparison.analysis;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What the paired observations say of the true ratio: observation j of trial i is mu + u(i) +
 * e(ij), where u is what a fresh pair of JVMs changes and e the noise of a block of rounds. The
 * variances are moderated as in Smyth, "Linear models and empirical Bayes methods" (2004): a run's
 * own, of too few degrees of freedom to be trusted alone, are pooled with what experience allows.
 *
 * @param mean the estimate of mu: the mean of the trials' means, a logarithm
 * @param variance of that estimate
 * @param degrees the degrees of freedom of the variance
 * @param blockShare the share of the variance that is noise of blocks, from 0 to 1
 * @param residuals what blocks differ from their trial's mean and the A/A rounds from nothing, with
 *     a mean square of 1; empty where nothing was seen
 * @param blocks how many blocks the mean rests on
 */
record RandomEffects(
    double mean,
    double variance,
    int degrees,
    double blockShare,
    List<Double> residuals,
    int blocks) {

  static RandomEffects of(Observations observed, Allowance allowance) {
    int trials = observed.trials().size();
    double perTrial =
        blockVariance(observed, allowance)
            * observed.trials().stream().mapToDouble(t -> 1.0 / t.size()).average().orElseThrow();
    List<Double> means = observed.trialMeans();
    double mean = Observations.mean(means);
    double allowed = square(allowance.betweenTrials()) + perTrial;
    double seen = means.stream().mapToDouble(m -> square(m - mean)).sum();
    int degrees = Allowance.TRIAL_DEGREES + trials - 1;
    double moderated = (Allowance.TRIAL_DEGREES * allowed + seen) / degrees;
    return new RandomEffects(
        mean,
        moderated / trials,
        degrees,
        moderated == 0 ? 0 : Math.min(1, perTrial / moderated),
        residuals(observed),
        observed.pairs());
  }

  /** The variance of one block, from the blocks of a trial, the A/A rounds, and what is allowed. */
  private static double blockVariance(Observations observed, Allowance allowance) {
    if (allowance.betweenBlocks() == 0) {
      return 0;
    }
    double squares =
        Allowance.BLOCK_DEGREES * square(allowance.betweenBlocks())
            + observed.noise().stream().mapToDouble(RandomEffects::square).sum();
    int degrees = Allowance.BLOCK_DEGREES + observed.noise().size();
    for (List<Double> trial : observed.trials()) {
      double mean = Observations.mean(trial);
      squares += trial.stream().mapToDouble(value -> square(value - mean)).sum();
      degrees += trial.size() - 1;
    }
    return squares / degrees;
  }

  /** Scaled up by as much as a mean taken from the same blocks shrinks them. */
  private static List<Double> residuals(Observations observed) {
    DoubleStream ofBlocks =
        observed.trials().stream()
            .filter(trial -> trial.size() > 1)
            .flatMapToDouble(RandomEffects::residuals);
    DoubleStream ofNoise = observed.noise().stream().mapToDouble(Double::doubleValue);
    double[] all = DoubleStream.concat(ofBlocks, ofNoise).toArray();
    double meanSquare = DoubleStream.of(all).map(RandomEffects::square).average().orElse(0);
    return meanSquare == 0
        ? List.of()
        : DoubleStream.of(all).map(value -> value / Math.sqrt(meanSquare)).boxed().toList();
  }

  private static DoubleStream residuals(List<Double> trial) {
    double mean = Observations.mean(trial);
    double scale = Math.sqrt(trial.size() / (trial.size() - 1.0));
    return trial.stream().mapToDouble(value -> (value - mean) * scale);
  }

  private static double square(double value) {
    return value * value;
  }
}
