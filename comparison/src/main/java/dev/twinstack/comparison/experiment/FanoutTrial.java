package dev.twinstack.comparison.experiment;

import dev.twinstack.common.experiment.ExperimentPaths;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentFigure;
import dev.twinstack.comparison.result.Measured;
import dev.twinstack.comparison.scenario.LoadModel;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Three queries at once for an answer, and one query for an answer. */
public final class FanoutTrial {

  private static final int RATE = 300;
  private static final int REPETITIONS = 4;
  private static final Duration ROUND = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private FanoutTrial() {}

  /** Runs it; takes some forty seconds. */
  public static List<ExperimentFigure> run(Bench bench) {
    Figures figures = new Figures(Experiment.FANOUT);
    long rounds = 2L * Carrier.SERVICES.size() * REPETITIONS;
    try (var step = bench.progress().start("Experiment fanout", rounds, "rounds")) {
      long done = 0;
      for (int repetition = 1; repetition <= REPETITIONS; repetition++) {
        for (Carrier carrier : Bench.inTurn(Carrier.SERVICES, repetition)) {
          round(bench, carrier, "/demo", Measured.FANOUT_ONE, repetition, figures);
          step.to(++done);
          round(bench, carrier, ExperimentPaths.FANOUT, Measured.FANOUT_FAN, repetition, figures);
          failing(bench, carrier, repetition, figures);
          step.to(++done);
        }
      }
    }
    return figures.all();
  }

  private static void round(
      Bench bench, Carrier carrier, String path, double queries, int repetition, Figures figures) {
    LoadModel load = new LoadModel.Open(RATE);
    LoadRound round = LoadRound.run(bench.engine(), bench.at(carrier, path), load, ROUND);
    figures.add(carrier.style(), Measured.FANOUT_CPU, queries, repetition, round.cpuUs());
    figures.add(carrier.style(), Measured.FANOUT_P50, queries, repetition, round.percentileMs(50));
    figures.add(carrier.style(), Measured.FANOUT_P99, queries, repetition, round.percentileMs(99));
  }

  private static void failing(Bench bench, Carrier carrier, int repetition, Figures figures) {
    try (Burst burst = Burst.open(bench.target(carrier), 1)) {
      Burst.Outcome outcome = burst.send(ExperimentPaths.FANOUT_FAILING, PATIENCE);
      figures.add(carrier.style(), Measured.FANOUT_FAILING, 0, repetition, outcome.seconds());
    } catch (IOException e) {
      figures.miss(
          carrier.style(),
          Measured.FANOUT_FAILING,
          0,
          repetition,
          "not answered: " + e.getMessage());
    }
  }
}
