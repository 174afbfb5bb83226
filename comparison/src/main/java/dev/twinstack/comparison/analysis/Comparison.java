package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.TargetManifest;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of a run side by side and what follows from them.
 *
 * @param verdicts the answers, question by question in their order
 * @param capacities the ladder of rates of each target
 * @param workloads one entry a workload, in the order of the run
 * @param problems why the run gives no comparison, one line each; empty where it does
 */
public record Comparison(
    List<Verdict> verdicts,
    List<CapacityFigures> capacities,
    List<WorkloadFigures> workloads,
    List<String> problems) {

  /** The share of a target's rounds that must be valid. */
  static final double LEAST_VALID = 0.5;

  public Comparison {
    verdicts = List.copyOf(verdicts);
    capacities = List.copyOf(capacities);
    workloads = List.copyOf(workloads);
    problems = List.copyOf(problems);
  }

  /**
   * One workload on all targets.
   *
   * @param workload what was asked
   * @param targets the figures in the order of the run's targets
   */
  public record WorkloadFigures(String workload, List<TargetFigures> targets) {
    public WorkloadFigures {
      targets = List.copyOf(targets);
    }
  }

  /** Whether the run gives a comparison. */
  public boolean isValid() {
    return problems.isEmpty();
  }

  /** Computes the figures from the raw rounds. */
  public static Comparison of(RunResult result) {
    List<WorkloadFigures> workloads = new ArrayList<>();
    List<String> problems = new ArrayList<>(result.invalid());
    for (String workload : result.settings().workloads()) {
      List<TargetFigures> targets = new ArrayList<>();
      for (TargetManifest target : result.targets()) {
        List<RoundResult> rounds =
            result.rounds().stream()
                .filter(round -> round.purpose() == Purpose.COMPARISON)
                .filter(round -> round.workload().equals(workload))
                .filter(round -> round.target().equals(target.name()))
                .toList();
        if (rounds.isEmpty()) {
          problems.add("%s on %s: no round was measured".formatted(workload, target.name()));
          continue;
        }
        TargetFigures figures = TargetFigures.of(target.name(), rounds);
        targets.add(figures);
        if (figures.validRounds() < rounds.size() * LEAST_VALID) {
          problems.add(problem(workload, figures, rounds));
        }
      }
      workloads.add(new WorkloadFigures(workload, targets));
    }
    return new Comparison(
        problems.isEmpty() ? Verdicts.of(result) : Verdicts.none(result),
        Capacities.of(result),
        workloads,
        problems);
  }

  private static String problem(String workload, TargetFigures figures, List<RoundResult> rounds) {
    String reason =
        rounds.stream()
            .flatMap(round -> Reconciliation.reasons(round).stream())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no reason for an invalid round"));
    return "%s on %s: %d of %d rounds are invalid, the first because %s"
        .formatted(
            workload,
            figures.target(),
            figures.rounds() - figures.validRounds(),
            figures.rounds(),
            reason);
  }
}
