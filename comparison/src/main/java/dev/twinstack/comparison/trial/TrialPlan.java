package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.Preset;
import dev.twinstack.comparison.scenario.Requests;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.scenario.Workload;
import java.time.Duration;
import java.util.List;

/**
 * What the trials of a run do.
 *
 * @param preset how long everything takes
 * @param requests what is asked, in this order
 * @param load when requests leave in the rounds that are compared
 * @param objective the response time that 99 of 100 requests must keep up to the capacity
 * @param capacity whether the capacity is looked for, where the preset has the time
 */
public record TrialPlan(
    Preset preset, List<Requests> requests, LoadModel load, Duration objective, boolean capacity) {

  public TrialPlan {
    requests = List.copyOf(requests);
  }

  /** What is asked, by name. */
  public List<Workload> workloads() {
    return requests.stream().map(Requests::workload).toList();
  }

  Scenario warmUpSlice(Requests asked) {
    Duration slice = preset.slice(asked.equals(requests.getFirst()));
    return new Scenario(asked, new LoadModel.Closed(Preset.WARM_UP_CLIENTS), slice);
  }

  Scenario settling(Requests asked) {
    Duration settling = preset.judgesTiming() ? Preset.SETTLING : preset.round();
    return new Scenario(asked, load, settling);
  }

  boolean looksForCapacity() {
    return capacity && !preset.step().isZero();
  }

  /** Long enough to see threads block, if they do. */
  Scenario diagnostic(Requests asked) {
    return new Scenario(asked, load, preset.slice(true));
  }

  Scenario round(Requests asked) {
    return new Scenario(asked, load, preset.round());
  }
}
