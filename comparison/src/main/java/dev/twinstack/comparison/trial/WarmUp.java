package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.load.RoundMeasurement;
import dev.twinstack.comparison.metrics.JvmCommand;
import dev.twinstack.comparison.metrics.MeterFigures;
import dev.twinstack.comparison.metrics.MeterReading;
import dev.twinstack.comparison.metrics.ProcessMeter;
import dev.twinstack.comparison.metrics.TargetMeter;
import dev.twinstack.comparison.result.WarmUpSlice;
import dev.twinstack.comparison.scenario.Requests;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.scenario.Workload;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.progress.Progress;
import java.time.Duration;
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

  private final Instruments instruments;
  private final TrialPlan plan;
  private final int trial;

  WarmUp(Instruments instruments, TrialPlan plan, int trial) {
    this.instruments = instruments;
    this.plan = plan;
    this.trial = trial;
  }

  /** Warms the targets up; one that does not get warm makes the run invalid. */
  void run(Requests requests, List<Target> targets) {
    Workload workload = requests.workload();
    Scenario scenario = plan.warmUpSlice(requests);
    int most = plan.preset().maxSlices();
    Map<Target, List<WarmUpSlice>> perTarget = new LinkedHashMap<>();
    targets.forEach(target -> perTarget.put(target, new ArrayList<>()));
    String task = instruments.timetable().label("Warming up " + workload);
    long total = (long) most * targets.size();
    try (Progress.Step step = instruments.progress().start(task, total, "slices at most")) {
      int number = 1;
      for (; number <= most && !areWarm(perTarget); number++) {
        for (Target target : targets) {
          WarmUpSlice slice = slice(scenario, target, number);
          instruments.journal().add(slice);
          perTarget.computeIfAbsent(target, t -> new ArrayList<>()).add(slice);
          step.to(perTarget.values().stream().mapToLong(List::size).sum());
        }
      }
      save(scenario, Math.multiplyExact(most + 1 - number, targets.size()));
      step.to(total);
    }
    perTarget.forEach((target, slices) -> judge(workload, target, slices));
  }

  private static boolean areWarm(Map<Target, List<WarmUpSlice>> perTarget) {
    return perTarget.values().stream().allMatch(Flatness::isFlat);
  }

  private void save(Scenario scenario, int slices) {
    instruments.timetable().save(scenario.duration().multipliedBy(slices).dividedBy(2));
  }

  private WarmUpSlice slice(Scenario scenario, Target target, int number) {
    ProcessMeter process = ProcessMeter.ofTree(target.processId());
    CpuWindow cpu = new CpuWindow(process);
    TargetMeter meter = TargetMeter.of(target.processId(), target.metrics());
    MeterReading reading = meter.read();
    RoundMeasurement measured = instruments.engine().run(scenario, target, cpu);
    MeterFigures figures = meter.read().since(reading, RoundRunner.path(scenario));
    return new WarmUpSlice(
        trial,
        target.name(),
        scenario.workload().toString(),
        number,
        measured.counts().good(),
        measured.window().toNanos(),
        cpu.usedNs(0),
        JvmCommand.of(target.processId()).compileQueue(),
        figures.compileNs());
  }

  private void judge(Workload workload, Target target, List<WarmUpSlice> slices) {
    boolean warm = Flatness.isFlat(slices);
    Duration took = Duration.ofNanos(slices.stream().mapToLong(WarmUpSlice::windowNs).sum());
    instruments
        .progress()
        .say(
            "  %s, %s: %s after %d s of load, %s"
                .formatted(
                    target.name(),
                    workload,
                    warm ? "warm" : "not warm",
                    took.toSeconds(),
                    cost(slices)));
    if (!warm && plan.preset().judgesTiming()) {
      instruments
          .journal()
          .addInvalid(
              trial,
              String.format(
                  Locale.ROOT,
                  "%s was not warm in %s after %d s of load: its cost still fell by %.1f %%, %.0f %% are allowed, and %s methods waited for the compilers, %d are allowed",
                  target.name(),
                  workload,
                  took.toSeconds(),
                  slices.size() < 2 * Flatness.SLICES ? 100 : 100 * Flatness.gain(slices),
                  100 * Flatness.TOLERANCE,
                  slices.isEmpty() ? null : slices.getLast().compileQueue(),
                  Flatness.MOST_QUEUED));
    }
  }

  private static String cost(List<WarmUpSlice> slices) {
    WarmUpSlice last = slices.getLast();
    return last.targetCpuNs() == null
        ? "CPU not measured"
        : String.format(Locale.ROOT, "%.0f us CPU a request", Flatness.cost(List.of(last)));
  }
}
