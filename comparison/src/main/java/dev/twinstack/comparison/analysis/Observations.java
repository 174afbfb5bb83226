package dev.twinstack.comparison.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * The paired observations of one question.
 *
 * @param first what the first target shows: the geometric mean over the pairs
 * @param second what the second shows
 * @param trials one list a trial, none empty: logarithms of the second's figure to the first's, one
 *     a block of rounds, or one alone where a trial gives one figure
 * @param noise the same of one target against itself, from the A/A rounds; may be empty
 */
public record Observations(
    double first, double second, List<List<Double>> trials, List<Double> noise)
    implements Evidence {

  public Observations {
    trials = trials.stream().map(List::copyOf).toList();
    noise = List.copyOf(noise);
    if (trials.isEmpty() || trials.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("A trial without observations: " + trials);
    }
  }

  /** How many there are, of all trials. */
  public int pairs() {
    return trials.stream().mapToInt(List::size).sum();
  }

  /** The mean of each trial. */
  public List<Double> trialMeans() {
    return trials.stream().map(Observations::mean).toList();
  }

  static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  /**
   * One pair of figures.
   *
   * @param trial the trial, from 1
   * @param first the first target's, above 0
   * @param second the second's, above 0
   */
  record Pair(int trial, double first, double second) {}

  /** Takes pairs together by trial; there must be one. */
  static Observations of(List<Pair> pairs, List<Double> noise) {
    List<List<Double>> trials = new ArrayList<>();
    for (int trial : pairs.stream().mapToInt(Pair::trial).distinct().sorted().toArray()) {
      trials.add(
          pairs.stream()
              .filter(pair -> pair.trial() == trial)
              .map(pair -> Math.log(pair.second() / pair.first()))
              .toList());
    }
    return new Observations(
        Math.exp(mean(pairs.stream().map(pair -> Math.log(pair.first())).toList())),
        Math.exp(mean(pairs.stream().map(pair -> Math.log(pair.second())).toList())),
        trials,
        noise);
  }
}
