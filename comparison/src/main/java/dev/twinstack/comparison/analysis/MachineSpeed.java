package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RoundResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How fast the machine was in each round, by the fixed work that the tool did meanwhile. A shared
 * machine changes its speed by more from minute to minute than two targets differ; what is measured
 * in CPU time is therefore brought to one speed before it is compared. The work is the same in
 * every round and knows nothing of the target, so this takes noise away and favours none, whatever
 * the coefficient: a control variate (Lavenberg and Welch 1981).
 *
 * <p>The coefficient says how much of a change of that work a service feels. It is estimated from
 * the rounds, each against the mean of its own target and trial, so that what the targets differ by
 * has no part in it, and drawn to {@link #USUAL_COEFFICIENT} where the machine hardly changed.
 */
final class MachineSpeed {

  /** What runs of a service against itself showed: half. */
  static final double USUAL_COEFFICIENT = 0.5;

  /** As much as four rounds weigh whose speed is five percent off. */
  private static final double WEIGHT_OF_USUAL = 4 * 0.05 * 0.05;

  private final double usualNs;
  private final double coefficient;

  private MachineSpeed(double usualNs, double coefficient) {
    this.usualNs = usualNs;
    this.coefficient = coefficient;
  }

  /**
   * That of a workload's rounds: the median of those that are compared is the usual one. Unknown
   * where a round lacks it, and where none counts.
   */
  static MachineSpeed of(List<RoundResult> rounds) {
    if (rounds.isEmpty() || rounds.stream().anyMatch(round -> round.cost().unitNs() == null)) {
      return new MachineSpeed(0, 0);
    }
    // Of the rounds whose figures the tables show, so that both tell of one speed.
    double[] sorted =
        rounds.stream()
            .filter(round -> round.purpose() == Purpose.COMPARISON)
            .filter(round -> Reconciliation.reasons(round).isEmpty())
            .mapToDouble(MachineSpeed::unitNs)
            .sorted()
            .toArray();
    return sorted.length == 0
        ? new MachineSpeed(0, 0)
        : new MachineSpeed(sorted[sorted.length / 2], coefficient(rounds));
  }

  private static double unitNs(RoundResult round) {
    Long unitNs = round.cost().unitNs();
    return unitNs == null ? 0 : unitNs;
  }

  private static double coefficient(List<RoundResult> rounds) {
    Map<String, Sums> groups = new HashMap<>();
    for (RoundResult round : rounds) {
      OptionalDouble cost = RoundFigure.of(Question.COST, round);
      if (cost.isPresent() && Reconciliation.reasons(round).isEmpty()) {
        groups
            .computeIfAbsent(round.trial() + " " + round.target(), group -> new Sums())
            .add(Math.log(unitNs(round)), Math.log(cost.getAsDouble()));
      }
    }
    double products = groups.values().stream().mapToDouble(Sums::products).sum();
    double squares = groups.values().stream().mapToDouble(Sums::squares).sum();
    double estimate =
        (products + WEIGHT_OF_USUAL * USUAL_COEFFICIENT) / (squares + WEIGHT_OF_USUAL);
    return Math.clamp(estimate, 0, 1);
  }

  /** The sums that a regression line needs. */
  private static final class Sums {
    private double x;
    private double y;
    private double xx;
    private double xy;
    private int count;

    void add(double atX, double atY) {
      x += atX;
      y += atY;
      xx += atX * atX;
      xy += atX * atY;
      count++;
    }

    double products() {
      return xy - x * y / count;
    }

    double squares() {
      return xx - x * x / count;
    }
  }

  double coefficient() {
    return coefficient;
  }

  /** A cost as it would have been at the usual speed; as it was where the speed is not known. */
  OptionalDouble atUsual(OptionalDouble cost, RoundResult round) {
    double unitNs = unitNs(round);
    return cost.isEmpty() || usualNs == 0 || unitNs == 0
        ? cost
        : OptionalDouble.of(cost.getAsDouble() * Math.pow(usualNs / unitNs, coefficient));
  }
}
