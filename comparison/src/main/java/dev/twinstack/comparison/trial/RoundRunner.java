package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.load.RoundMeasurement;
import dev.twinstack.comparison.load.RoundMeasurement.Counts;
import dev.twinstack.comparison.load.RoundMeasurement.Second;
import dev.twinstack.comparison.metrics.ProcessMeter;
import dev.twinstack.comparison.result.Latencies;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RequestCounts;
import dev.twinstack.comparison.result.RoundCost;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.SecondFigures;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.progress.Progress;
import java.util.List;

/** Runs one round at a time and reads what it cost. */
final class RoundRunner {

  private static final int TARGET = 0;
  private static final int DATABASE = 1;
  private static final int GENERATOR = 2;

  private final LoadEngine engine;
  private final ProcessMeter database;
  private final boolean judgesTiming;
  private final Progress progress;

  RoundRunner(LoadEngine engine, ProcessMeter database, boolean judgesTiming, Progress progress) {
    this.judgesTiming = judgesTiming;
    this.engine = engine;
    this.database = database;
    this.progress = progress;
  }

  RoundResult run(int number, int total, Scenario scenario, Target target) {
    ProcessMeter process = ProcessMeter.of(target.processId());
    CpuWindow cpu = new CpuWindow(process, database, ProcessMeter.ofThisProcess());
    String task =
        "Round %d of %d: %s, %s".formatted(number, total, scenario.workload(), target.name());
    try (Ticker _ = Ticker.start(progress, task, scenario.duration())) {
      RoundMeasurement measured = engine.run(scenario, target, cpu);
      RoundCost cost =
          new RoundCost(
              cpu.usedNs(TARGET),
              cpu.usedNs(DATABASE),
              cpu.usedNs(GENERATOR),
              process.residentBytes(),
              null,
              null);
      return result(number, scenario, target, measured, cost);
    }
  }

  private RoundResult result(
      int number, Scenario scenario, Target target, RoundMeasurement measured, RoundCost cost) {
    LoadModel.Open rate = (LoadModel.Open) scenario.load();
    List<String> invalid =
        judgesTiming
            ? RoundGates.check(scenario.duration(), rate, measured, cost)
            : RoundGates.checkAnswers(measured);
    return new RoundResult(
        number,
        1,
        Purpose.COMPARISON,
        target.name(),
        scenario.workload().toString(),
        rate.requestsPerSecond(),
        null,
        scenario.duration().toNanos(),
        measured.window().toNanos(),
        counts(measured.counts()),
        Latencies.of(measured.responseTime()),
        Latencies.of(measured.serviceTime()),
        Latencies.of(measured.schedulingLag()),
        cost,
        null,
        null,
        measured.seconds().stream().map(RoundRunner::second).toList(),
        invalid);
  }

  private static SecondFigures second(Second second) {
    return new SecondFigures(
        second.number(),
        second.good(),
        second.errors(),
        second.p50Ns(),
        second.p99Ns(),
        second.maxNs());
  }

  private static RequestCounts counts(Counts counts) {
    return new RequestCounts(
        counts.sent(),
        counts.good(),
        counts.hits(),
        counts.clientErrors(),
        counts.serverErrors(),
        counts.otherStatuses(),
        counts.badBodies(),
        counts.connectionErrors(),
        counts.timeouts(),
        counts.unanswered());
  }
}
