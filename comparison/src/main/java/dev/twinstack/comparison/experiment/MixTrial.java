package dev.twinstack.comparison.experiment;

import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentFigure;
import dev.twinstack.comparison.result.Measured;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.Scenario;
import java.time.Duration;
import java.util.List;

/** What a service does that does some of everything. */
public final class MixTrial {

  private static final int RATE = 400;
  private static final int REPETITIONS = 4;
  private static final Duration ROUND = Duration.ofMillis(2_500);

  private MixTrial() {}

  /** Runs it; takes some twenty seconds. */
  public static List<ExperimentFigure> run(Bench bench) {
    Figures figures = new Figures(Experiment.MIX);
    long rounds = (long) Carrier.SERVICES.size() * REPETITIONS;
    Scenario scenario = new Scenario(new MixRequests(), new LoadModel.Open(RATE), ROUND);
    try (var step = bench.progress().start("Experiment mix", rounds, "rounds")) {
      long done = 0;
      for (int repetition = 1; repetition <= REPETITIONS; repetition++) {
        for (Carrier carrier : Bench.inTurn(Carrier.SERVICES, repetition)) {
          LoadRound round = LoadRound.run(bench.engine(), bench.target(carrier), scenario);
          figures.add(carrier.style(), Measured.MIX_CPU, 0, repetition, round.cpuUs());
          figures.add(carrier.style(), Measured.MIX_P50, 0, repetition, round.percentileMs(50));
          figures.add(carrier.style(), Measured.MIX_P95, 0, repetition, round.percentileMs(95));
          step.to(++done);
        }
      }
    }
    return figures.all();
  }
}
