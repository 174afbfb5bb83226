package dev.twinstack.comparison.calibration;

import dev.twinstack.comparison.analysis.Observations;
import dev.twinstack.comparison.analysis.Question;
import java.util.List;
import java.util.Optional;

/**
 * The noise that runs of equal targets show, to be held against what is allowed for. By the method
 * of moments: the truth is a logarithm of 0, so a trial's mean has its own variance for a square.
 *
 * @param question what was asked
 * @param betweenTrials the standard deviation of what a fresh pair of JVMs changes; 0 where the
 *     blocks' noise explains all
 * @param betweenBlocks the standard deviation of one block; 0 where a trial gives one figure
 * @param trials how many trials it rests on, workload by workload
 * @param blocks how many blocks
 */
public record NoiseEstimate(
    Question question, double betweenTrials, double betweenBlocks, int trials, int blocks) {

  /** Empty where nothing was observed. */
  static Optional<NoiseEstimate> of(Question question, List<Observations> observed) {
    List<List<Double>> trials = observed.stream().flatMap(o -> o.trials().stream()).toList();
    if (trials.isEmpty()) {
      return Optional.empty();
    }
    double squares = 0;
    int degrees = 0;
    for (List<Double> trial : trials) {
      double mean = mean(trial);
      squares += trial.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
      degrees += trial.size() - 1;
    }
    for (Observations one : observed) {
      squares += one.noise().stream().mapToDouble(value -> value * value).sum();
      degrees += one.noise().size();
    }
    double ofBlock = degrees == 0 ? 0 : squares / degrees;
    double ofTrial =
        trials.stream()
            .mapToDouble(trial -> mean(trial) * mean(trial) - ofBlock / trial.size())
            .average()
            .orElseThrow();
    return Optional.of(
        new NoiseEstimate(
            question,
            Math.sqrt(Math.max(0, ofTrial)),
            Math.sqrt(ofBlock),
            trials.size(),
            trials.stream().mapToInt(List::size).sum()));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
