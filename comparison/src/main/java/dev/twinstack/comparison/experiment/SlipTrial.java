package dev.twinstack.comparison.experiment;

import dev.twinstack.common.experiment.ExperimentPaths;
import dev.twinstack.comparison.detection.BlockingDetector;
import dev.twinstack.comparison.result.Detection;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentFigure;
import dev.twinstack.comparison.result.Measured;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.target.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The mistake that each style invites, beside the same without it. */
public final class SlipTrial {

  /** A call of 20 ms in each: two event loops can carry 100 a second. */
  private static final int RATE = 150;

  private static final int REPETITIONS = 4;
  private static final Duration ROUND = Duration.ofSeconds(2);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private SlipTrial() {}

  /** Runs it; takes some forty seconds. */
  public static List<ExperimentFigure> run(Bench bench) {
    Figures figures = new Figures(Experiment.SLIP);
    long rounds = 2L * Carrier.SERVICES.size() * REPETITIONS;
    try (var step = bench.progress().start("Experiment slip", rounds, "rounds")) {
      long done = 0;
      for (int repetition = 1; repetition <= REPETITIONS; repetition++) {
        for (Carrier carrier : Bench.inTurn(Carrier.SERVICES, repetition)) {
          round(
              bench,
              carrier,
              ExperimentPaths.SLIP_MENDED,
              Measured.SLIP_MENDED,
              repetition,
              figures);
          step.to(++done);
          round(
              bench, carrier, ExperimentPaths.SLIPPED, Measured.SLIP_SLIPPED, repetition, figures);
          step.to(++done);
        }
      }
      Carrier.SERVICES.forEach(carrier -> detect(bench, carrier, figures));
    }
    return figures.all();
  }

  private static void round(
      Bench bench, Carrier carrier, String path, String figure, int repetition, Figures figures) {
    LoadModel load = new LoadModel.Open(RATE);
    LoadRound round = LoadRound.run(bench.engine(), bench.at(carrier, path), load, ROUND);
    figures.add(carrier.style(), figure, 0, repetition, round.percentileMs(99));
  }

  private static void detect(Bench bench, Carrier carrier, Figures figures) {
    Target target = bench.at(carrier, ExperimentPaths.SLIPPED);
    BlockingDetector detector = BlockingDetector.start(carrier.style(), target.processId());
    if (detector == null) {
      figures.miss(
          carrier.style(), Measured.SLIP_SEEN, 0, 1, "nothing can be recorded in this JVM");
      return;
    }
    long startNs = System.nanoTime();
    LoadRound.run(bench.engine(), target, new LoadModel.Open(RATE / 2), SECOND);
    try {
      long seen = detector.stop().stream().mapToLong(Detection::events).sum();
      figures.add(carrier.style(), Measured.SLIP_SEEN, 0, 1, (double) seen);
      double seconds = (System.nanoTime() - startNs) / 1e9;
      if (seen > 0) {
        figures.add(carrier.style(), Measured.SLIP_DETECTED, 0, 1, seconds);
      } else {
        figures.miss(carrier.style(), Measured.SLIP_DETECTED, 0, 1, "the detectors saw nothing");
      }
    } catch (IOException e) {
      figures.miss(carrier.style(), Measured.SLIP_SEEN, 0, 1, "no recording: " + e.getMessage());
    }
  }
}
