package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.analysis.Comparison.WorkloadFigures;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.TargetManifest;
import java.util.List;

/** Lays the rounds of a run side by side. */
final class RunFigures {

  /** The purposes whose rounds make a workload's figures: the first that a workload has. */
  private static final List<Purpose> SHOWN =
      List.of(Purpose.COMPARISON, Purpose.CLOSED, Purpose.CONTROL);

  private RunFigures() {}

  static List<WorkloadFigures> workloads(RunResult result) {
    return result.settings().workloads().stream()
        .map(workload ->
            new WorkloadFigures(
                workload,
                result.targets().stream()
                    .map(TargetManifest::name)
                    .filter(target -> !rounds(result, workload, target).isEmpty())
                    .map(target -> TargetFigures.of(target, rounds(result, workload, target)))
                    .toList()))
        .toList();
  }

  /** The rounds whose figures are shown side by side; empty where none was measured. */
  static List<RoundResult> rounds(RunResult result, String workload, String target) {
    for (Purpose purpose : SHOWN) {
      List<RoundResult> rounds =
          result.rounds().stream()
              .filter(round -> round.purpose() == purpose)
              .filter(round -> round.workload().equals(workload))
              .filter(round -> round.target().equals(target))
              .toList();
      if (!rounds.isEmpty()) {
        return rounds;
      }
    }
    return List.of();
  }
}
