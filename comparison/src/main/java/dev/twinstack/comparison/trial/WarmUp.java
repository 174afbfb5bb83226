package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.load.RoundMeasurement;
import dev.twinstack.comparison.metrics.ProcessMeter;
import dev.twinstack.comparison.result.WarmUpSlice;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.scenario.Workload;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.progress.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Asks all targets in turn, slice by slice, until none becomes cheaper. In turn, so that no
 * target's compiler has a quieter machine than the other's.
 */
final class WarmUp {

  private final LoadEngine engine;
  private final Progress progress;

  WarmUp(LoadEngine engine, Progress progress) {
    this.engine = engine;
    this.progress = progress;
  }

  List<WarmUpSlice> run(TrialPlan plan, Workload workload, List<Target> targets) {
    Scenario scenario = plan.warmUpSlice(workload);
    List<WarmUpSlice> all = new ArrayList<>();
    Map<Target, List<WarmUpSlice>> perTarget = new LinkedHashMap<>();
    long total = (long) plan.preset().maxSlices() * targets.size();
    try (Progress.Step step = progress.start("Warming up " + workload, total, "slices at most")) {
      for (int number = 1; number <= plan.preset().maxSlices(); number++) {
        for (Target target : targets) {
          WarmUpSlice slice = slice(scenario, target, number);
          perTarget.computeIfAbsent(target, t -> new ArrayList<>()).add(slice);
          all.add(slice);
          step.to(all.size());
        }
        if (perTarget.values().stream().allMatch(Flatness::isFlat)) {
          break;
        }
      }
      step.to(total);
    }
    perTarget.forEach((target, slices) -> progress.say(describe(workload, target, slices)));
    return all;
  }

  private WarmUpSlice slice(Scenario scenario, Target target, int number) {
    CpuWindow cpu = new CpuWindow(ProcessMeter.of(target.processId()));
    RoundMeasurement measured = engine.run(scenario, target, cpu);
    return new WarmUpSlice(
        1,
        target.name(),
        scenario.workload().toString(),
        number,
        measured.counts().good(),
        measured.window().toNanos(),
        cpu.usedNs(0),
        null,
        null);
  }

  private static String describe(Workload workload, Target target, List<WarmUpSlice> slices) {
    WarmUpSlice last = slices.getLast();
    String cost =
        last.targetCpuNs() == null
            ? "CPU not measured"
            : String.format(Locale.ROOT, "%.0f us CPU a request", Flatness.cost(last));
    return "  %s, %s: %s after %d slices, %s"
        .formatted(
            target.name(),
            workload,
            Flatness.isFlat(slices) ? "warm" : "not flat yet",
            slices.size(),
            cost);
  }
}
