package dev.twinstack.comparison.experiment;

import dev.twinstack.common.experiment.ExperimentPaths;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentFigure;
import dev.twinstack.comparison.result.Measured;
import dev.twinstack.comparison.result.Style;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Five calls at a time that each block for a second. */
public final class PinTrial {

  private static final int CALLS = 5;
  private static final int REPETITIONS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private record Case(Carrier carrier, String style, String figure, String path) {}

  private static final List<Case> CASES =
      List.of(
          new Case(Carrier.VIRTUAL, Style.VIRTUAL, Measured.PIN_IN_C, ExperimentPaths.PIN),
          new Case(Carrier.VIRTUAL, Style.VIRTUAL, Measured.PIN_IN_JAVA, ExperimentPaths.SLEEP),
          new Case(
              Carrier.VIRTUAL, Style.VIRTUAL_MOVED, Measured.PIN_IN_C, ExperimentPaths.PIN_MOVED),
          new Case(
              Carrier.VIRTUAL,
              Style.VIRTUAL_MOVED,
              Measured.PIN_IN_JAVA,
              ExperimentPaths.SLEEP_MOVED),
          new Case(Carrier.PLATFORM, Style.PLATFORM, Measured.PIN_IN_C, ExperimentPaths.PIN),
          new Case(Carrier.PLATFORM, Style.PLATFORM, Measured.PIN_IN_JAVA, ExperimentPaths.SLEEP),
          new Case(Carrier.LOOP, Style.LOOP, Measured.PIN_IN_C, ExperimentPaths.PIN),
          new Case(Carrier.LOOP, Style.LOOP, Measured.PIN_IN_JAVA, ExperimentPaths.SLEEP),
          new Case(Carrier.LOOP, Style.LOOP_MOVED, Measured.PIN_IN_C, ExperimentPaths.PIN_MOVED),
          new Case(
              Carrier.LOOP, Style.LOOP_MOVED, Measured.PIN_IN_JAVA, ExperimentPaths.SLEEP_MOVED));

  private PinTrial() {}

  /** Runs it; takes some fifty seconds on two processors. */
  public static List<ExperimentFigure> run(Bench bench) {
    Figures figures = new Figures(Experiment.PIN);
    try (var step =
        bench.progress().start("Experiment pin", (long) CASES.size() * REPETITIONS, "bursts")) {
      long done = 0;
      for (int repetition = 1; repetition <= REPETITIONS; repetition++) {
        for (Case each : Bench.inTurn(CASES, repetition)) {
          measure(bench, each, repetition, figures);
          step.to(++done);
        }
      }
    }
    return figures.all();
  }

  private static void measure(Bench bench, Case each, int repetition, Figures figures) {
    try (Burst burst = Burst.open(bench.target(each.carrier()), CALLS)) {
      Burst.Outcome outcome = burst.send(each.path(), PATIENCE);
      if (outcome.good() == CALLS) {
        figures.add(each.style(), each.figure(), 0, repetition, outcome.seconds());
      } else {
        String reason = "%d of %d calls were answered".formatted(outcome.good(), CALLS);
        figures.miss(each.style(), each.figure(), 0, repetition, reason);
      }
    } catch (IOException e) {
      figures.miss(each.style(), each.figure(), 0, repetition, "not answered: " + e.getMessage());
    }
  }
}
