package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.metrics.ProcessMeter;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.WarmUpSlice;
import dev.twinstack.comparison.scenario.Workload;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.progress.Progress;
import java.util.ArrayList;
import java.util.List;

/** Warms two targets up and measures them in turn. One run at a time. */
public final class Trial {

  private final LoadEngine engine;
  private final ProcessMeter database;
  private final Progress progress;

  /**
   * Creates one.
   *
   * @param database the process of the database behind the targets
   * @param progress shows every slice and round
   */
  public Trial(LoadEngine engine, ProcessMeter database, Progress progress) {
    this.engine = engine;
    this.database = database;
    this.progress = progress;
  }

  /**
   * What a trial measured, each in its order.
   *
   * @param warmUp the slices of the warm-up
   * @param rounds the rounds
   */
  public record Measured(List<WarmUpSlice> warmUp, List<RoundResult> rounds) {
    public Measured {
      warmUp = List.copyOf(warmUp);
      rounds = List.copyOf(rounds);
    }
  }

  /** Runs the plan: all workloads warm on both targets, then for each the rounds A B B A. */
  public Measured run(TrialPlan plan, Target first, Target second) {
    List<WarmUpSlice> warmUp = new ArrayList<>();
    for (Workload workload : plan.workloads()) {
      warmUp.addAll(new WarmUp(engine, progress).run(plan, workload, List.of(first, second)));
    }
    List<RoundResult> rounds = new ArrayList<>();
    RoundRunner runner = new RoundRunner(engine, database, plan.preset().judgesTiming(), progress);
    int total = plan.workloads().size() * plan.preset().repeats() * 4;
    for (Workload workload : plan.workloads()) {
      for (int repeat = 0; repeat < plan.preset().repeats(); repeat++) {
        // What drifts evenly over time falls on both alike.
        for (Target target : List.of(first, second, second, first)) {
          rounds.add(runner.run(rounds.size() + 1, total, plan.round(workload), target));
        }
      }
    }
    return new Measured(warmUp, rounds);
  }
}
