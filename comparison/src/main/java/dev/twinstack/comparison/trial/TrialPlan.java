package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.Preset;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.scenario.Workload;
import java.util.List;

/**
 * What a trial does.
 *
 * @param preset how long everything takes
 * @param workloads what is asked, in this order
 * @param rate when requests leave in the rounds
 */
public record TrialPlan(Preset preset, List<Workload> workloads, LoadModel.Open rate) {

  public TrialPlan {
    workloads = List.copyOf(workloads);
  }

  Scenario warmUpSlice(Workload workload) {
    return new Scenario(workload, new LoadModel.Closed(Preset.WARM_UP_CLIENTS), preset.slice());
  }

  Scenario round(Workload workload) {
    return new Scenario(workload, rate, preset.round());
  }
}
