package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.RoundResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far the rounds of one target in one trial lie apart in their CPU time an answer: by the
 * median absolute deviation, which a single odd round does not move. Where they lie too far apart,
 * the machine was not the same from round to round and no mean of them means anything.
 */
final class Spread {

  /** The standard deviation allowed, of the median. */
  static final double MOST = 0.15;

  /** Of fewer rounds the spread is not judged. */
  static final int LEAST_ROUNDS = 4;

  /** Brings a median absolute deviation to the standard deviation of a normal distribution. */
  private static final double TO_STANDARD_DEVIATION = 1.4826;

  private Spread() {}

  /** Why the rounds of a target cannot be taken together; empty where they can. */
  static Optional<String> problem(String workload, String target, List<RoundResult> rounds) {
    List<Double> ratios = new ArrayList<>();
    for (int trial : rounds.stream().mapToInt(RoundResult::trial).distinct().toArray()) {
      List<Double> costs =
          rounds.stream()
              .filter(round -> round.trial() == trial)
              .filter(round -> Reconciliation.reasons(round).isEmpty())
              .flatMap(round -> RoundFigure.of(Question.COST, round).stream().boxed())
              .toList();
      costs.forEach(cost -> ratios.add(Math.abs(cost / median(costs) - 1)));
    }
    double spread = ratios.isEmpty() ? 0 : TO_STANDARD_DEVIATION * median(ratios);
    return ratios.size() < LEAST_ROUNDS || spread <= MOST
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%s on %s: the CPU time an answer spreads by %.0f %% from round to round, %.0f %% are allowed",
                workload,
                target,
                spread * 100,
                MOST * 100));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
