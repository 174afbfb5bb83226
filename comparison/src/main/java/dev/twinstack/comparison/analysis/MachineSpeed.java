package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.RoundResult;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How fast the machine was in each round, by the fixed work that the tool did meanwhile. A shared
 * machine changes its speed by more from minute to minute than two targets differ; what is measured
 * in CPU time is therefore brought to one speed before it is compared. The work is the same in
 * every round and knows nothing of the target, so this takes noise away and favours none: a control
 * variate (Lavenberg and Welch 1981), its coefficient fixed at 1, which is what work of the same
 * kind has.
 */
final class MachineSpeed {

  private final double usualNs;

  private MachineSpeed(double usualNs) {
    this.usualNs = usualNs;
  }

  /** That of a run: the median of its rounds is the usual one. Unknown where a round lacks it. */
  static MachineSpeed of(List<RoundResult> rounds) {
    double[] sorted =
        rounds.stream()
            .map(round -> round.cost().unitNs())
            .filter(Objects::nonNull)
            .mapToDouble(Long::doubleValue)
            .sorted()
            .toArray();
    boolean known = sorted.length > 0 && sorted.length == rounds.size();
    return new MachineSpeed(known ? sorted[sorted.length / 2] : 0);
  }

  /** A cost as it would have been at the usual speed; as it was where the speed is not known. */
  OptionalDouble atUsual(OptionalDouble cost, RoundResult round) {
    Long unitNs = round.cost().unitNs();
    return cost.isEmpty() || usualNs == 0 || unitNs == null
        ? cost
        : OptionalDouble.of(cost.getAsDouble() * usualNs / unitNs);
  }
}
