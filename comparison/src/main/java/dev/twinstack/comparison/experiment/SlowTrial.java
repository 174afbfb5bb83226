package dev.twinstack.comparison.experiment;

import dev.twinstack.comparison.metrics.MeterReading;
import dev.twinstack.comparison.metrics.TargetMeter;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentFigure;
import dev.twinstack.comparison.result.Measured;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.fault.TcpProxy;
import java.time.Duration;
import java.util.List;

/** One query an answer, to a database that is farther and farther away. */
public final class SlowTrial {

  private static final List<Integer> DELAYS_MS = List.of(0, 1, 5, 20, 100);

  /** Two for every connection of the usual pool: there is always somebody who waits for one. */
  private static final int CLIENTS = 64;

  private static final int RATE = 200;
  private static final int REPETITIONS = 3;
  private static final Duration MOST = Duration.ofMillis(1_200);
  private static final Duration STEADY = Duration.ofSeconds(1);
  private static final double BYTES_PER_MIB = 1 << 20;
  private static final String PATH = "/demo";

  private final Bench bench;
  private final Figures figures = new Figures(Experiment.SLOW);

  private SlowTrial(Bench bench) {
    this.bench = bench;
  }

  /**
   * Runs it; takes a minute and a half.
   *
   * @param proxy stands between all services and their database
   */
  public static List<ExperimentFigure> run(Bench bench, TcpProxy proxy) {
    SlowTrial trial = new SlowTrial(bench);
    long rounds = (long) DELAYS_MS.size() * REPETITIONS * Carrier.SERVICES.size();
    try (var step = bench.progress().start("Experiment slow", rounds, "rounds")) {
      long done = 0;
      for (int repetition = 1; repetition <= REPETITIONS; repetition++) {
        for (int delay : Bench.inTurn(DELAYS_MS, repetition)) {
          proxy.delay(Duration.ofMillis(delay));
          for (Carrier carrier : Bench.inTurn(Carrier.SERVICES, repetition)) {
            trial.most(carrier, delay, repetition);
            trial.steady(carrier, delay, repetition);
            step.to(++done);
          }
        }
      }
    } finally {
      proxy.heal();
    }
    return trial.figures.all();
  }

  /** As much as it can do, and what it has in RAM meanwhile. */
  private void most(Carrier carrier, int delay, int repetition) {
    Target target = bench.at(carrier, PATH);
    String style = carrier.style();
    try (MemoryWatch memory = MemoryWatch.of(target.processId())) {
      LoadModel clients = new LoadModel.Closed(CLIENTS);
      LoadRound round = LoadRound.run(bench.engine(), target, clients, MOST);
      figures.add(style, Measured.SLOW_CAPACITY, delay, repetition, round.goodPerSecond());
      figures.add(style, Measured.SLOW_FAILED, delay, repetition, (double) round.failed());
      long most = memory.mostBytes();
      figures.add(
          style, Measured.SLOW_MEMORY, delay, repetition, most == 0 ? null : most / BYTES_PER_MIB);
    }
  }

  /** What the same few requests a second cost, and how many connections they keep busy. */
  private void steady(Carrier carrier, int delay, int repetition) {
    Target target = bench.at(carrier, PATH);
    String style = carrier.style();
    TargetMeter meter = TargetMeter.of(null, target.metrics());
    MeterReading before = meter.read();
    LoadRound round = LoadRound.run(bench.engine(), target, new LoadModel.Open(RATE), STEADY);
    Long queryNs = meter.read().since(before, PATH).queryNs();
    figures.add(
        style,
        Measured.SLOW_BUSY,
        delay,
        repetition,
        queryNs == null ? null : Double.valueOf(queryNs / (double) round.window().toNanos()));
    figures.add(style, Measured.SLOW_CPU, delay, repetition, round.cpuUs());
    figures.add(style, Measured.SLOW_P50, delay, repetition, round.percentileMs(50));
  }
}
