package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.detection.BlockingDetector;
import dev.twinstack.comparison.fairness.Facts;
import dev.twinstack.comparison.fairness.Ledger;
import dev.twinstack.comparison.fairness.TrapChecks;
import dev.twinstack.comparison.fairness.UnderLoad;
import dev.twinstack.comparison.metrics.ThreadMeter;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.scenario.Requests;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks into the targets where that disturbs no figure: what they have in common before any load,
 * whether threads block that must not in a round of its own.
 */
final class Inspection {

  private final Instruments instruments;
  private final TrialPlan plan;
  private final RoundRunner runner;

  Inspection(Instruments instruments, TrialPlan plan, RoundRunner runner) {
    this.instruments = instruments;
    this.plan = plan;
    this.runner = runner;
  }

  /** Reads the fairness ledger; the traps that show under load only are checked later. */
  List<Facts> readFacts(List<Target> targets) {
    String task = instruments.timetable().label("Reading the fairness ledger");
    try (Progress.Step step = instruments.progress().start(task, targets.size(), "targets")) {
      List<Facts> facts =
          targets.stream()
              .map(target -> {
                Facts read = Facts.read(target, path(target));
                step.to(targets.indexOf(target) + 1L);
                return read;
              })
              .toList();
      instruments.journal().setFairness(Ledger.of(facts), TrapChecks.check(facts, Map.of()));
      return facts;
    }
  }

  private static String path(Target target) {
    return target.path() == null ? "/idle" : target.path();
  }

  /** Runs a diagnostic round on each target and checks the traps by what it showed. */
  void lookUnderLoad(List<Facts> facts, List<Target> targets) {
    Map<String, UnderLoad> loads = new HashMap<>();
    for (Target target : targets) {
      loads.put(target.name(), lookUnderLoad(plan.requests().getFirst(), target));
    }
    instruments.journal().setFairness(Ledger.of(facts), TrapChecks.check(facts, loads));
  }

  private UnderLoad lookUnderLoad(Requests requests, Target target) {
    ThreadMeter threads = ThreadMeter.of(target.processId());
    BlockingDetector detector = BlockingDetector.start(target.name(), target.processId());
    Map<Long, Long> before = threads.cpuNs(UnderLoad.DRIVER_LOOP);
    RoundResult round = runner.run(Purpose.DIAGNOSTIC, plan.diagnostic(requests), target);
    Map<Long, Long> after = threads.cpuNs(UnderLoad.DRIVER_LOOP);
    stop(detector);
    return new UnderLoad(round.counts().sent(), round.database(), grown(before, after));
  }

  private static @Nullable Map<Long, Long> grown(
      @Nullable Map<Long, Long> before, @Nullable Map<Long, Long> after) {
    return before == null || after == null ? null : ThreadMeter.grown(before, after);
  }

  private void stop(@Nullable BlockingDetector detector) {
    if (detector == null) {
      return;
    }
    try {
      instruments.journal().addDetections(detector.stop());
    } catch (IOException e) {
      instruments.progress().say("Blocked threads were not looked for: " + e.getMessage());
    }
  }
}
