package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.load.RoundMeasurement;
import dev.twinstack.comparison.load.RoundMeasurement.Counts;
import dev.twinstack.comparison.load.RoundMeasurement.Second;
import dev.twinstack.comparison.metrics.MeterFigures;
import dev.twinstack.comparison.metrics.MeterReading;
import dev.twinstack.comparison.metrics.ProcessMeter;
import dev.twinstack.comparison.metrics.TargetMeter;
import dev.twinstack.comparison.result.DatabaseCounts;
import dev.twinstack.comparison.result.Latencies;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RequestCounts;
import dev.twinstack.comparison.result.RoundCost;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RuntimeFigures;
import dev.twinstack.comparison.result.SecondFigures;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.database.StatementCounters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one round at a time, reads what it cost, judges it and writes it down. */
final class RoundRunner {

  private static final int TARGET = 0;
  private static final int DATABASE = 1;
  private static final int GENERATOR = 2;

  private final Instruments instruments;
  private final int trial;
  private final boolean judgesTiming;

  /**
   * Creates one.
   *
   * @param trial the trial that its rounds belong to
   * @param judgesTiming whether a round counts only if the schedule was kept
   */
  RoundRunner(Instruments instruments, int trial, boolean judgesTiming) {
    this.instruments = instruments;
    this.trial = trial;
    this.judgesTiming = judgesTiming;
  }

  /** Runs a round and gives what was written down. */
  RoundResult run(Purpose purpose, Scenario scenario, Target target) {
    int number = instruments.journal().nextRound();
    String task =
        instruments
            .timetable()
            .label(
                "Round %d: %s, %s, %s"
                    .formatted(number, purpose, scenario.workload(), target.name()));
    try (Ticker _ = Ticker.start(instruments.progress(), task, scenario.duration())) {
      RoundResult round = measure(number, purpose, scenario, target);
      instruments.journal().add(round);
      return round;
    }
  }

  private RoundResult measure(int number, Purpose purpose, Scenario scenario, Target target) {
    ProcessMeter process = ProcessMeter.ofTree(target.processId());
    CpuWindow cpu =
        new CpuWindow(process, instruments.database().process(), ProcessMeter.ofThisProcess());
    TargetMeter meter = TargetMeter.of(target.processId(), target.metrics());
    StatementCounters counted = instruments.database().counters();
    MeterReading reading = meter.readBefore();
    RoundMeasurement measured = instruments.engine().run(scenario, target, cpu);
    MeterFigures figures = meter.read().since(reading, path(scenario));
    DatabaseCounts database = DatabaseMeter.between(counted, instruments.database().counters());
    RoundCost cost =
        new RoundCost(
            cpu.usedNs(TARGET),
            cpu.usedNs(DATABASE),
            cpu.usedNs(GENERATOR),
            process.residentBytes(),
            figures.contextSwitches(),
            cpu.host(measured.window()));
    RuntimeFigures runtime = target.metrics() == null ? null : runtime(figures);
    List<String> invalid =
        new RoundGates(purpose, scenario, judgesTiming).check(measured, cost, runtime, database);
    return result(number, purpose, scenario, target, measured, cost, runtime, database, invalid);
  }

  @SuppressWarnings("checkstyle:ParameterNumber")
  private RoundResult result(
      int number,
      Purpose purpose,
      Scenario scenario,
      Target target,
      RoundMeasurement measured,
      RoundCost cost,
      @Nullable RuntimeFigures runtime,
      @Nullable DatabaseCounts database,
      List<String> invalid) {
    return new RoundResult(
        number,
        trial,
        purpose,
        target.name(),
        scenario.workload().toString(),
        scenario.load() instanceof LoadModel.Open open ? open.requestsPerSecond() : null,
        scenario.load() instanceof LoadModel.Closed closed ? closed.clients() : null,
        scenario.duration().toNanos(),
        measured.window().toNanos(),
        counts(measured.counts()),
        Latencies.of(measured.responseTime()),
        Latencies.of(measured.serviceTime()),
        Latencies.of(measured.schedulingLag()),
        cost,
        runtime,
        database,
        measured.seconds().stream().map(RoundRunner::second).toList(),
        invalid);
  }

  static SecondFigures second(Second second) {
    return new SecondFigures(
        second.number(),
        second.good(),
        second.errors(),
        second.p50Ns(),
        second.p99Ns(),
        second.maxNs());
  }

  /** As the server names it: without the query. */
  static String path(Scenario scenario) {
    String path = scenario.requests().path(0);
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }

  private static RuntimeFigures runtime(MeterFigures figures) {
    return new RuntimeFigures(
        figures.allocatedBytes(),
        figures.gcCount(),
        figures.gcPauseNs(),
        figures.heapAfterGcBytes(),
        figures.threads(),
        figures.requests(),
        figures.requestNs(),
        figures.poolWaits(),
        figures.poolWaitNs(),
        figures.queries(),
        figures.queryNs());
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
