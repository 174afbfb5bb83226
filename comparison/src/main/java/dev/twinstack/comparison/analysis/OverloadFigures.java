package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RequestCounts;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.TargetManifest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a target does when it is asked for more than it can, and after; all trials together. To look
 * at and not to test: a trial overloads a target once.
 *
 * @param target the target's name
 * @param workload what was asked
 * @param requestsPerSecond the highest rate asked for
 * @param goodputPerSecond good answers a second meanwhile
 * @param goodputShare the goodput to the capacity: below 1 the target loses by being asked for
 *     more; null where there is no capacity
 * @param counts how the requests ended, by kind
 * @param p99Ms the 99th percentile of the response time, the mean of the trials
 * @param recovered whether the objective was kept again in the rounds after it; null where none was
 *     run
 * @param recoveryP99Ms the 99th percentile in these rounds; null where none was run
 */
public record OverloadFigures(
    String target,
    String workload,
    int requestsPerSecond,
    double goodputPerSecond,
    @Nullable Double goodputShare,
    RequestCounts counts,
    double p99Ms,
    @Nullable Boolean recovered,
    @Nullable Double recoveryP99Ms) {

  static List<OverloadFigures> of(RunResult result, List<CapacityFigures> capacities) {
    List<OverloadFigures> figures = new ArrayList<>();
    for (String workload : workloads(result)) {
      for (TargetManifest target : result.targets()) {
        List<RoundResult> overload = rounds(result, Purpose.OVERLOAD, workload, target);
        if (!overload.isEmpty()) {
          figures.add(
              of(
                  overload,
                  rounds(result, Purpose.RECOVERY, workload, target),
                  Capacities.find(capacities, workload, target.name()),
                  result.settings().objectiveMs()));
        }
      }
    }
    return figures;
  }

  private static OverloadFigures of(
      List<RoundResult> overload,
      List<RoundResult> recovery,
      @Nullable Double capacity,
      int objectiveMs) {
    RequestCounts counts =
        overload.stream().map(RoundResult::counts).reduce(RequestCounts::plus).orElseThrow();
    double seconds = overload.stream().mapToLong(RoundResult::windowNs).sum() / 1e9;
    double goodput = counts.good() / seconds;
    return new OverloadFigures(
        overload.getFirst().target(),
        overload.getFirst().workload(),
        overload.stream().mapToInt(TrialCapacity::rate).max().orElseThrow(),
        goodput,
        capacity == null ? null : Double.valueOf(goodput / capacity),
        counts,
        p99Ms(overload),
        recovery.isEmpty()
            ? null
            : Boolean.valueOf(
                recovery.stream().allMatch(round -> TrialCapacity.keeps(round, objectiveMs))),
        recovery.isEmpty() ? null : Double.valueOf(p99Ms(recovery)));
  }

  private static double p99Ms(List<RoundResult> rounds) {
    return rounds.stream().mapToDouble(r -> r.responseTime().p99Ns() / 1e6).average().orElseThrow();
  }

  private static List<String> workloads(RunResult result) {
    return result.rounds().stream()
        .filter(round -> round.purpose() == Purpose.OVERLOAD)
        .map(RoundResult::workload)
        .distinct()
        .toList();
  }

  private static List<RoundResult> rounds(
      RunResult result, Purpose purpose, String workload, TargetManifest target) {
    return result.rounds().stream()
        .filter(round -> round.purpose() == purpose && round.requestsPerSecond() != null)
        .filter(round -> round.workload().equals(workload))
        .filter(round -> round.target().equals(target.name()))
        .toList();
  }
}
