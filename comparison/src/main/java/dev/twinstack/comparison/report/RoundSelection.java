package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Reconciliation;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.TargetManifest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rounds a chart shows, and the figures that are read from one round alone. */
final class RoundSelection {

  private static final double NS_PER_US = 1e3;

  private RoundSelection() {}

  /** The rounds of a workload for one purpose of some, in their order, valid or not. */
  static List<RoundResult> of(RunResult result, String workload, Purpose... purposes) {
    List<Purpose> wanted = List.of(purposes);
    return result.rounds().stream()
        .filter(round -> round.workload().equals(workload) && wanted.contains(round.purpose()))
        .toList();
  }

  /** The targets' names in the order of every table. */
  static List<String> targets(RunResult result) {
    return result.targets().stream().map(TargetManifest::name).toList();
  }

  /**
   * Why a round does not count; empty where it does. Above the capacity requests stay without an
   * answer, on purpose: there the counts need not agree.
   */
  static List<String> reasons(RoundResult round) {
    return switch (round.purpose()) {
      case LADDER, OVERLOAD -> round.invalid();
      default -> Reconciliation.reasons(round);
    };
  }

  /** CPU microseconds of the target for an answer; null where not measured or nothing answered. */
  static @Nullable Double costUs(RoundResult round) {
    return perAnswer(round, round.cost().targetCpuNs(), NS_PER_US);
  }

  /** An amount for a good answer, in a unit of so many; null where not measured. */
  static @Nullable Double perAnswer(RoundResult round, @Nullable Long amount, double unit) {
    long good = round.counts().good();
    return amount == null || good == 0 ? null : Double.valueOf(amount / unit / good);
  }
}
