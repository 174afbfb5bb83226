package dev.twinstack.comparison.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.analysis.Claim.State;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentFigure;
import dev.twinstack.comparison.result.Measured;
import dev.twinstack.comparison.result.Style;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each claim is shown by figures that show it, and not by others. */
class ClaimsTest {

  @ParameterizedTest
  @EnumSource
  void withoutFiguresNothingIsClaimed(Experiment experiment) {
    assertThat(measured(experiment).claims())
        .extracting(Claim::state)
        .allMatch(State.NOT_MEASURED::equals);
  }

  @Test
  void waitsThatEndTogetherAreTold() {
    measured(Experiment.WAIT)
        .add(Style.VIRTUAL, Measured.WAIT_SECONDS, 1_000, 1.05, 1.06)
        .add(Style.PLATFORM, Measured.WAIT_SECONDS, 1_000, 1.4, 5.0)
        .add(Style.PLATFORM, Measured.WAIT_BYTES, 10_000, 40_000, 41_000)
        .add(Style.VIRTUAL, Measured.WAIT_BYTES, 10_000, 10_000, 11_000)
        .add(Style.LOOP, Measured.WAIT_BYTES, 10_000, 10_500, 12_000)
        .shows("1,000 waits of a second take hardly longer than one on v")
        .denies("1,000 waits of a second take hardly longer than one on p")
        .shows("A waiting thread of the system")
        .denies("A waiting virtual thread");
  }

  @Test
  void hogsStarveWhereTheyAreSeenTo() {
    measured(Experiment.HOG)
        .add(Style.LOOP, Measured.HOG_P99, Measured.HOG_ALONE, 2, 3)
        .add(Style.LOOP, Measured.HOG_P99, Measured.HOG_WITH_HOGS, 40, 50)
        .add(Style.VIRTUAL, Measured.HOG_P99, Measured.HOG_ALONE, 2, 30)
        .add(Style.VIRTUAL, Measured.HOG_P99, Measured.HOG_WITH_HOGS, 20, 50)
        .add(Style.LOOP_MOVED, Measured.HOG_P99, Measured.HOG_WITH_HOGS, 38, 39)
        .shows("Work for the processor")
        // The repetitions overlap: larger on average is not enough.
        .denies("Virtual threads are not")
        // Apart, but by nothing that anybody would notice.
        .denies("Moved to a bounded scheduler")
        .cannotTell("Threads of the system");
  }

  @Test
  void pinnedCarriersAreTold() {
    measured(Experiment.PIN)
        .add(Style.VIRTUAL, Measured.PIN_IN_C, 0, 3.0, 3.1)
        .add(Style.VIRTUAL, Measured.PIN_IN_JAVA, 0, 1.0, 1.1)
        .add(Style.PLATFORM, Measured.PIN_IN_C, 0, 1.0, 1.0)
        .add(Style.PLATFORM, Measured.PIN_IN_JAVA, 0, 1.0, 1.0)
        .add(Style.LOOP, Measured.PIN_IN_JAVA, 0, 1.0, 1.0)
        .add(Style.LOOP_MOVED, Measured.PIN_IN_JAVA, 0, 1.0, 1.0)
        .add(Style.LOOP_MOVED, Measured.PIN_IN_C, 0, 1.0, 2.0)
        .shows("A call that blocks in C")
        .shows("To a thread of the system")
        .denies("An event loop is kept")
        // One repetition is enough to say no.
        .denies("Moved to a bounded scheduler");
  }

  @Test
  void slipsAreTold() {
    measured(Experiment.SLIP)
        .add(Style.LOOP, Measured.SLIP_SLIPPED, 0, 900, 1_000)
        .add(Style.LOOP, Measured.SLIP_MENDED, 0, 23, 24)
        .add(Style.VIRTUAL, Measured.SLIP_SLIPPED, 0, 60, 61)
        .add(Style.VIRTUAL, Measured.SLIP_MENDED, 0, 23, 24)
        .add(Style.LOOP, Measured.SLIP_DETECTED, 0, 3.5)
        .shows("One call that blocks")
        .denies("Since JEP 491")
        .shows("A detector");
  }

  @Test
  void compositionIsTold() {
    String failure = "The failure of one query is answered without waiting for the others on ";
    measured(Experiment.FANOUT)
        .add(Style.VIRTUAL, Measured.FANOUT_P50, Measured.FANOUT_FAN, 1.2, 1.3)
        .add(Style.VIRTUAL, Measured.FANOUT_P50, Measured.FANOUT_ONE, 1.0, 1.1)
        .add(Style.LOOP, Measured.FANOUT_P50, Measured.FANOUT_FAN, 2.0, 2.1)
        .add(Style.LOOP, Measured.FANOUT_P50, Measured.FANOUT_ONE, 1.0, 1.1)
        .add(Style.VIRTUAL, Measured.FANOUT_FAILING, 0, 0.01, 0.02)
        .add(Style.LOOP, Measured.FANOUT_FAILING, 0, 0.01, 1.02)
        .shows("Three queries at once take hardly longer than one on")
        .denies("Three queries at once take hardly longer than one by zip")
        .shows(failure + Style.VIRTUAL)
        .denies(failure + Style.LOOP);
  }

  @Test
  void slowReadersAreTold() {
    double readers = Measured.STREAM_READERS;
    measured(Experiment.STREAM)
        .add(Style.VIRTUAL, Measured.STREAM_MEMORY, readers, 10, 20)
        .add(Style.LOOP, Measured.STREAM_MEMORY, readers, 10, 200)
        .add(Style.VIRTUAL, Measured.STREAM_P99, readers, 9, 10)
        .add(Style.VIRTUAL, Measured.STREAM_P99, 0, 1, 2)
        .add(Style.LOOP, Measured.STREAM_P99, readers, 2, 2)
        .add(Style.LOOP, Measured.STREAM_P99, 0, 2, 2)
        .shows("Slow readers do not fill the memory of " + Style.VIRTUAL)
        .denies("Slow readers do not fill the memory of " + Style.LOOP)
        .denies("Slow readers do not hold up others on " + Style.VIRTUAL)
        .shows("Slow readers do not hold up others on " + Style.LOOP);
  }

  @Test
  void asynchronyThatPaysWithTheDelayIsTold() {
    Claim crossover =
        measured(Experiment.SLOW)
            .add(Style.VIRTUAL, Measured.SLOW_CAPACITY, 0, 2_000, 2_100)
            .add(Style.LOOP, Measured.SLOW_CAPACITY, 0, 1_000, 1_050)
            .add(Style.VIRTUAL, Measured.SLOW_CAPACITY, 20, 900, 1_000)
            .add(Style.LOOP, Measured.SLOW_CAPACITY, 20, 950, 960)
            .add(Style.VIRTUAL, Measured.SLOW_CAPACITY, 100, 100, 110)
            .add(Style.LOOP, Measured.SLOW_CAPACITY, 100, 200, 220)
            .shows("The slower the database")
            .claims()
            .getFirst();
    assertThat(crossover.evidence())
        .endsWith("0.50 at 0 ms, 1.01 at 20 ms, 2.00 at 100 ms; the lead changes at 100 ms");
  }

  @Test
  void aLeadThatMeltsIsNoCrossover() {
    Claim crossover =
        measured(Experiment.SLOW)
            .add(Style.VIRTUAL, Measured.SLOW_CAPACITY, 0, 1_000, 1_100)
            .add(Style.LOOP, Measured.SLOW_CAPACITY, 0, 2_000, 2_200)
            .add(Style.VIRTUAL, Measured.SLOW_CAPACITY, 100, 300, 310)
            .add(Style.LOOP, Measured.SLOW_CAPACITY, 100, 299, 311)
            .denies("The slower the database")
            .claims()
            .getFirst();
    assertThat(crossover.evidence()).endsWith("2.00 at 0 ms, 1.00 at 100 ms; no crossover");
  }

  @Test
  void aLeadThatShrinksIsNoGain() {
    measured(Experiment.SLOW)
        .add(Style.VIRTUAL, Measured.SLOW_CAPACITY, 0, 1_000, 1_100)
        .add(Style.LOOP, Measured.SLOW_CAPACITY, 0, 2_000, 2_200)
        .add(Style.VIRTUAL, Measured.SLOW_CAPACITY, 100, 300, 310)
        .add(Style.LOOP, Measured.SLOW_CAPACITY, 100, 320, 330)
        .denies("The slower the database");
  }

  @Test
  void whatWaitingCostsIsTold() {
    measured(Experiment.SLOW)
        .add(Style.VIRTUAL, Measured.SLOW_CPU, 100, 300, 310)
        .add(Style.LOOP, Measured.SLOW_CPU, 100, 200, 210)
        .shows("Waiting for it costs virtual threads more CPU")
        .cannotTell("Waiting for it costs virtual threads more memory");
  }

  @Test
  void whatCanBeSeenOfARequestIsTold() {
    String trace = "The stack trace of a failed query names the line that asked on ";
    String own = "Stepping over leads from the question to its rows through own code alone on ";
    String asked = "Where the rows are, a variable still tells what was asked on ";
    measured(Experiment.DEBUG)
        .add(Style.VIRTUAL, Measured.DEBUG_TRACE_TELLS, 0, 1)
        .add(Style.LOOP, Measured.DEBUG_TRACE_TELLS, 0, 0)
        .shows(trace + Style.VIRTUAL)
        .denies(trace + Style.LOOP)
        .cannotTell("A dump of all threads")
        .add(Style.VIRTUAL, Measured.DEBUG_STOPS_LIBRARIES, 0, 0, 0)
        .add(Style.LOOP, Measured.DEBUG_STOPS_LIBRARIES, 0, 0, 1)
        .add(Style.VIRTUAL, Measured.DEBUG_STILL_SEES, 0, 1, 1)
        .add(Style.LOOP, Measured.DEBUG_STILL_SEES, 0, 1, 0)
        .shows(own + Style.VIRTUAL)
        .denies(own + Style.LOOP)
        .shows(asked + Style.VIRTUAL)
        .denies(asked + Style.LOOP);
  }

  private static Measurement measured(Experiment experiment) {
    return new Measurement(experiment, new ArrayList<>());
  }

  /** The figures of an experiment, and what they make of the claims that begin so. */
  private record Measurement(Experiment experiment, List<ExperimentFigure> figures) {

    Measurement add(String style, String figure, double at, double... values) {
      for (int i = 0; i < values.length; i++) {
        figures.add(new ExperimentFigure(experiment, style, figure, at, i + 1, values[i], null));
      }
      return this;
    }

    List<Claim> claims() {
      return Claims.of(experiment, ExperimentFigures.of(experiment, figures));
    }

    Measurement shows(String begin) {
      return is(State.SHOWN, begin);
    }

    Measurement denies(String begin) {
      return is(State.NOT_SHOWN, begin);
    }

    Measurement cannotTell(String begin) {
      return is(State.NOT_MEASURED, begin);
    }

    private Measurement is(State state, String begin) {
      Claim claim =
          claims().stream().filter(it -> it.text().startsWith(begin)).findFirst().orElseThrow();
      assertThat(claim.state()).as(claim.text()).isEqualTo(state);
      return this;
    }
  }
}
