package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.TargetManifest;
import java.util.ArrayList;
import java.util.List;

/** What a run must keep to give a comparison. */
final class RunGates {

  /** The share of a target's rounds that must be valid, workload by workload. */
  static final double LEAST_VALID = 0.5;

  private RunGates() {}

  /** Why the run gives none, one line each; empty where it does. */
  static List<String> problems(RunResult result) {
    List<String> problems = new ArrayList<>(result.invalid());
    for (String workload : result.settings().workloads()) {
      for (TargetManifest target : result.targets()) {
        List<RoundResult> rounds = RunFigures.rounds(result, workload, target.name());
        if (rounds.isEmpty()) {
          problems.add("%s on %s: no round was measured".formatted(workload, target.name()));
          continue;
        }
        List<String> reasons =
            rounds.stream()
                .map(Reconciliation::reasons)
                .filter(why -> !why.isEmpty())
                .map(List::getFirst)
                .toList();
        if (rounds.size() - reasons.size() < rounds.size() * LEAST_VALID) {
          problems.add(
              "%s on %s: %d of %d rounds are invalid, the first because %s"
                  .formatted(
                      workload, target.name(), reasons.size(), rounds.size(), reasons.getFirst()));
        }
        Spread.problem(workload, target.name(), rounds).ifPresent(problems::add);
      }
    }
    return problems;
  }
}
