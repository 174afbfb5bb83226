package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RoundResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The A/A rounds: one target compared with itself as if it were two, in the same order A B B A. The
 * truth is a ratio of 1, so what they show is noise.
 */
final class NoiseRounds {

  private static final int BLOCK = 4;

  private NoiseRounds() {}

  /** The logarithms of the ratios that a workload's A/A rounds show; empty where there are none. */
  static List<Double> ratios(Question question, String workload, List<RoundResult> rounds) {
    List<List<RoundResult>> series = new ArrayList<>();
    for (RoundResult round : rounds) {
      if (round.purpose() != Purpose.NOISE || !round.workload().equals(workload)) {
        continue;
      }
      boolean goesOn =
          !series.isEmpty()
              && series.getLast().size() < BLOCK
              && series.getLast().getLast().trial() == round.trial()
              && series.getLast().getLast().target().equals(round.target());
      if (!goesOn) {
        series.add(new ArrayList<>());
      }
      series.getLast().add(round);
    }
    return series.stream().flatMap(block -> ratio(question, block).stream().boxed()).toList();
  }

  /** Of four rounds as of a block; of two or three by the first two, brought to a block's noise. */
  private static OptionalDouble ratio(Question question, List<RoundResult> block) {
    List<Double> logs = new ArrayList<>();
    for (RoundResult round : block) {
      OptionalDouble figure = RoundFigure.of(question, round);
      if (figure.isEmpty() || !Reconciliation.reasons(round).isEmpty()) {
        return OptionalDouble.empty();
      }
      logs.add(Math.log(figure.getAsDouble()));
    }
    if (logs.size() == BLOCK) {
      return OptionalDouble.of((logs.get(1) + logs.get(2) - logs.get(0) - logs.get(3)) / 2);
    }
    // The difference of two rounds has twice the variance of the difference of two means of two.
    return logs.size() < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of((logs.get(1) - logs.get(0)) / Math.sqrt(2));
  }
}
