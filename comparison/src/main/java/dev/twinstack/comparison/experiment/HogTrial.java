package dev.twinstack.comparison.experiment;

import dev.twinstack.common.experiment.ExperimentPaths;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentFigure;
import dev.twinstack.comparison.result.Measured;
import dev.twinstack.comparison.result.Style;
import dev.twinstack.comparison.scenario.LoadModel;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short requests, and work for the processor in one of a hundred. */
public final class HogTrial {

  private static final int RATE = 1_000;
  private static final int HOGS = 10;
  private static final int REPETITIONS = 4;
  private static final Duration ROUND = Duration.ofMillis(1_500);

  private record Case(Carrier carrier, String style, double percent, @Nullable String hog) {}

  private static final List<Case> CASES =
      List.of(
          new Case(Carrier.VIRTUAL, Style.VIRTUAL, Measured.HOG_ALONE, null),
          new Case(Carrier.VIRTUAL, Style.VIRTUAL, Measured.HOG_WITH_HOGS, ExperimentPaths.HOG),
          new Case(
              Carrier.VIRTUAL,
              Style.VIRTUAL_MOVED,
              Measured.HOG_WITH_HOGS,
              ExperimentPaths.HOG_MOVED),
          new Case(Carrier.PLATFORM, Style.PLATFORM, Measured.HOG_ALONE, null),
          new Case(Carrier.PLATFORM, Style.PLATFORM, Measured.HOG_WITH_HOGS, ExperimentPaths.HOG),
          new Case(Carrier.LOOP, Style.LOOP, Measured.HOG_ALONE, null),
          new Case(Carrier.LOOP, Style.LOOP, Measured.HOG_WITH_HOGS, ExperimentPaths.HOG),
          new Case(
              Carrier.LOOP, Style.LOOP_MOVED, Measured.HOG_WITH_HOGS, ExperimentPaths.HOG_MOVED));

  private HogTrial() {}

  /** Runs it; takes a good minute. */
  public static List<ExperimentFigure> run(Bench bench) {
    Figures figures = new Figures(Experiment.HOG);
    try (var step =
        bench.progress().start("Experiment hog", (long) CASES.size() * REPETITIONS, "rounds")) {
      long done = 0;
      for (int repetition = 1; repetition <= REPETITIONS; repetition++) {
        for (Case each : Bench.inTurn(CASES, repetition)) {
          LoadRound round = round(bench, each);
          figures.add(
              each.style(), Measured.HOG_P99, each.percent(), repetition, round.percentileMs(99));
          figures.add(
              each.style(), Measured.HOG_P50, each.percent(), repetition, round.percentileMs(50));
          step.to(++done);
        }
      }
    }
    return figures.all();
  }

  private static LoadRound round(Bench bench, Case each) {
    LoadModel load = new LoadModel.Open(RATE);
    if (each.hog() == null) {
      return LoadRound.run(bench.engine(), bench.at(each.carrier(), "/idle"), load, ROUND);
    }
    try (Pacer _ = Pacer.start(bench.target(each.carrier()), each.hog(), HOGS)) {
      return LoadRound.run(bench.engine(), bench.at(each.carrier(), "/idle"), load, ROUND);
    }
  }
}
