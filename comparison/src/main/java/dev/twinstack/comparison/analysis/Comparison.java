package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.RunResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a run side by side and what follows from them.
 *
 * @param verdicts the answers, question by question in their order
 * @param capacities the ladder of rates of each target
 * @param workloads one entry a workload, in the order of the run
 * @param overloads what happened above the capacity, one entry a workload and target
 * @param memory the memory of each target
 * @param sizings what a rate would take, one entry a workload and target
 * @param partial why the run is not whole; null where it is
 * @param problems why the run gives no comparison, one line each; empty where it does
 */
public record Comparison(
    List<Verdict> verdicts,
    List<CapacityFigures> capacities,
    List<WorkloadFigures> workloads,
    List<OverloadFigures> overloads,
    List<MemoryFigures> memory,
    List<Sizing> sizings,
    @Nullable String partial,
    List<String> problems) {

  public Comparison {
    verdicts = List.copyOf(verdicts);
    capacities = List.copyOf(capacities);
    workloads = List.copyOf(workloads);
    overloads = List.copyOf(overloads);
    memory = List.copyOf(memory);
    sizings = List.copyOf(sizings);
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
    List<WorkloadFigures> workloads = RunFigures.workloads(result);
    List<CapacityFigures> capacities = Capacities.of(result);
    List<String> problems = RunGates.problems(result);
    return new Comparison(
        Verdicts.ofChecked(result),
        capacities,
        workloads,
        OverloadFigures.of(result, capacities),
        MemoryFigures.of(result),
        Sizing.of(result, workloads, capacities),
        result.partial(),
        problems);
  }
}
