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

  private final List<ExperimentFigure> figures = new ArrayList<>();

  private void add(
      Experiment experiment, String style, String figure, double at, double... values) {
    for (int i = 0; i < values.length; i++) {
      figures.add(new ExperimentFigure(experiment, style, figure, at, i + 1, values[i], null));
    }
  }

  private List<Claim> claims(Experiment experiment) {
    return Claims.of(experiment, ExperimentFigures.of(experiment, figures));
  }

  private State state(Experiment experiment, String begin) {
    return claims(experiment).stream()
        .filter(claim -> claim.text().startsWith(begin))
        .findFirst()
        .orElseThrow()
        .state();
  }

  @ParameterizedTest
  @EnumSource
  void withoutFiguresNothingIsClaimed(Experiment experiment) {
    assertThat(claims(experiment)).extracting(Claim::state).allMatch(State.NOT_MEASURED::equals);
  }

  @Test
  void waitsThatEndTogetherAreTold() {
    add(Experiment.WAIT, Style.VIRTUAL, Measured.WAIT_SECONDS, 1_000, 1.05, 1.06);
    add(Experiment.WAIT, Style.PLATFORM, Measured.WAIT_SECONDS, 1_000, 1.4, 5.0);
    add(Experiment.WAIT, Style.PLATFORM, Measured.WAIT_BYTES, 10_000, 40_000, 41_000);
    add(Experiment.WAIT, Style.VIRTUAL, Measured.WAIT_BYTES, 10_000, 10_000, 11_000);
    add(Experiment.WAIT, Style.LOOP, Measured.WAIT_BYTES, 10_000, 10_500, 12_000);

    assertThat(state(Experiment.WAIT, "1,000 waits of a second take hardly longer than one on v"))
        .isEqualTo(State.SHOWN);
    assertThat(state(Experiment.WAIT, "1,000 waits of a second take hardly longer than one on p"))
        .isEqualTo(State.NOT_SHOWN);
    assertThat(state(Experiment.WAIT, "A waiting thread of the system")).isEqualTo(State.SHOWN);
    assertThat(state(Experiment.WAIT, "A waiting virtual thread")).isEqualTo(State.NOT_SHOWN);
  }

  @Test
  void hogsStarveWhereTheyAreSeenTo() {
    add(Experiment.HOG, Style.LOOP, Measured.HOG_P99, Measured.HOG_ALONE, 2, 3);
    add(Experiment.HOG, Style.LOOP, Measured.HOG_P99, Measured.HOG_WITH_HOGS, 40, 50);
    add(Experiment.HOG, Style.VIRTUAL, Measured.HOG_P99, Measured.HOG_ALONE, 2, 30);
    add(Experiment.HOG, Style.VIRTUAL, Measured.HOG_P99, Measured.HOG_WITH_HOGS, 20, 50);
    add(Experiment.HOG, Style.LOOP_MOVED, Measured.HOG_P99, Measured.HOG_WITH_HOGS, 38, 39);

    assertThat(state(Experiment.HOG, "Work for the processor")).isEqualTo(State.SHOWN);
    // The repetitions overlap: larger on average is not enough.
    assertThat(state(Experiment.HOG, "Virtual threads are not")).isEqualTo(State.NOT_SHOWN);
    // Apart, but by nothing that anybody would notice.
    assertThat(state(Experiment.HOG, "Moved to a bounded scheduler")).isEqualTo(State.NOT_SHOWN);
    assertThat(state(Experiment.HOG, "Threads of the system")).isEqualTo(State.NOT_MEASURED);
  }

  @Test
  void pinnedCarriersAreTold() {
    add(Experiment.PIN, Style.VIRTUAL, Measured.PIN_IN_C, 0, 3.0, 3.1);
    add(Experiment.PIN, Style.VIRTUAL, Measured.PIN_IN_JAVA, 0, 1.0, 1.1);
    add(Experiment.PIN, Style.PLATFORM, Measured.PIN_IN_C, 0, 1.0, 1.0);
    add(Experiment.PIN, Style.PLATFORM, Measured.PIN_IN_JAVA, 0, 1.0, 1.0);
    add(Experiment.PIN, Style.LOOP, Measured.PIN_IN_JAVA, 0, 1.0, 1.0);
    add(Experiment.PIN, Style.LOOP_MOVED, Measured.PIN_IN_JAVA, 0, 1.0, 1.0);
    add(Experiment.PIN, Style.LOOP_MOVED, Measured.PIN_IN_C, 0, 1.0, 2.0);

    assertThat(state(Experiment.PIN, "A call that blocks in C")).isEqualTo(State.SHOWN);
    assertThat(state(Experiment.PIN, "To a thread of the system")).isEqualTo(State.SHOWN);
    assertThat(state(Experiment.PIN, "An event loop is kept")).isEqualTo(State.NOT_SHOWN);
    // One repetition is enough to say no.
    assertThat(state(Experiment.PIN, "Moved to a bounded scheduler")).isEqualTo(State.NOT_SHOWN);
  }

  @Test
  void slipsAreTold() {
    add(Experiment.SLIP, Style.LOOP, Measured.SLIP_SLIPPED, 0, 900, 1_000);
    add(Experiment.SLIP, Style.LOOP, Measured.SLIP_MENDED, 0, 23, 24);
    add(Experiment.SLIP, Style.VIRTUAL, Measured.SLIP_SLIPPED, 0, 60, 61);
    add(Experiment.SLIP, Style.VIRTUAL, Measured.SLIP_MENDED, 0, 23, 24);
    add(Experiment.SLIP, Style.LOOP, Measured.SLIP_DETECTED, 0, 3.5);

    assertThat(state(Experiment.SLIP, "One call that blocks")).isEqualTo(State.SHOWN);
    assertThat(state(Experiment.SLIP, "Since JEP 491")).isEqualTo(State.NOT_SHOWN);
    assertThat(state(Experiment.SLIP, "A detector")).isEqualTo(State.SHOWN);
  }

  @Test
  void compositionIsTold() {
    add(Experiment.FANOUT, Style.VIRTUAL, Measured.FANOUT_P50, Measured.FANOUT_FAN, 1.2, 1.3);
    add(Experiment.FANOUT, Style.VIRTUAL, Measured.FANOUT_P50, Measured.FANOUT_ONE, 1.0, 1.1);
    add(Experiment.FANOUT, Style.LOOP, Measured.FANOUT_P50, Measured.FANOUT_FAN, 2.0, 2.1);
    add(Experiment.FANOUT, Style.LOOP, Measured.FANOUT_P50, Measured.FANOUT_ONE, 1.0, 1.1);
    add(Experiment.FANOUT, Style.VIRTUAL, Measured.FANOUT_FAILING, 0, 0.01, 0.02);
    add(Experiment.FANOUT, Style.LOOP, Measured.FANOUT_FAILING, 0, 0.01, 1.02);

    assertThat(state(Experiment.FANOUT, "Three queries at once take hardly longer than one on"))
        .isEqualTo(State.SHOWN);
    assertThat(state(Experiment.FANOUT, "Three queries at once take hardly longer than one by zip"))
        .isEqualTo(State.NOT_SHOWN);
    String failure = "The failure of one query is answered without waiting for the others on ";
    assertThat(state(Experiment.FANOUT, failure + Style.VIRTUAL)).isEqualTo(State.SHOWN);
    assertThat(state(Experiment.FANOUT, failure + Style.LOOP)).isEqualTo(State.NOT_SHOWN);
  }

  @Test
  void slowReadersAreTold() {
    double readers = Measured.STREAM_READERS;
    add(Experiment.STREAM, Style.VIRTUAL, Measured.STREAM_MEMORY, readers, 10, 20);
    add(Experiment.STREAM, Style.LOOP, Measured.STREAM_MEMORY, readers, 10, 200);
    add(Experiment.STREAM, Style.VIRTUAL, Measured.STREAM_P99, readers, 9, 10);
    add(Experiment.STREAM, Style.VIRTUAL, Measured.STREAM_P99, 0, 1, 2);
    add(Experiment.STREAM, Style.LOOP, Measured.STREAM_P99, readers, 2, 2);
    add(Experiment.STREAM, Style.LOOP, Measured.STREAM_P99, 0, 2, 2);

    assertThat(state(Experiment.STREAM, "Slow readers do not fill the memory of " + Style.VIRTUAL))
        .isEqualTo(State.SHOWN);
    assertThat(state(Experiment.STREAM, "Slow readers do not fill the memory of " + Style.LOOP))
        .isEqualTo(State.NOT_SHOWN);
    assertThat(state(Experiment.STREAM, "Slow readers do not hold up others on " + Style.VIRTUAL))
        .isEqualTo(State.NOT_SHOWN);
    assertThat(state(Experiment.STREAM, "Slow readers do not hold up others on " + Style.LOOP))
        .isEqualTo(State.SHOWN);
  }

  private void capacity(double delay, double[] virtual, double[] loop) {
    add(Experiment.SLOW, Style.VIRTUAL, Measured.SLOW_CAPACITY, delay, virtual);
    add(Experiment.SLOW, Style.LOOP, Measured.SLOW_CAPACITY, delay, loop);
  }

  private Claim crossover() {
    return claims(Experiment.SLOW).getFirst();
  }

  @Test
  void asynchronyThatPaysWithTheDelayIsTold() {
    capacity(0, new double[] {2_000, 2_100}, new double[] {1_000, 1_050});
    capacity(20, new double[] {900, 1_000}, new double[] {950, 960});
    capacity(100, new double[] {100, 110}, new double[] {200, 220});

    assertThat(crossover().state()).isEqualTo(State.SHOWN);
    assertThat(crossover().evidence())
        .endsWith("0.50 at 0 ms, 1.01 at 20 ms, 2.00 at 100 ms; the lead changes at 100 ms");
  }

  @Test
  void aLeadThatMeltsIsNoCrossover() {
    capacity(0, new double[] {1_000, 1_100}, new double[] {2_000, 2_200});
    capacity(100, new double[] {300, 310}, new double[] {299, 311});

    assertThat(crossover().state()).isEqualTo(State.NOT_SHOWN);
    assertThat(crossover().evidence()).endsWith("2.00 at 0 ms, 1.00 at 100 ms; no crossover");
  }

  @Test
  void aLeadThatShrinksIsNoGain() {
    capacity(0, new double[] {1_000, 1_100}, new double[] {2_000, 2_200});
    capacity(100, new double[] {300, 310}, new double[] {320, 330});

    assertThat(crossover().state()).isEqualTo(State.NOT_SHOWN);
  }

  @Test
  void connectionsThatLimitEverybodyAreTold() {
    add(Experiment.SLOW, Style.LOOP, Measured.SLOW_CAPACITY, 100, 310, 312);
    add(Experiment.SLOW, Style.PLATFORM, Measured.SLOW_CAPACITY, 100, 305, 311);
    add(Experiment.SLOW, Style.VIRTUAL, Measured.SLOW_CPU, 100, 300, 310);
    add(Experiment.SLOW, Style.LOOP, Measured.SLOW_CPU, 100, 200, 210);

    assertThat(state(Experiment.SLOW, "With a database 100 ms away")).isEqualTo(State.NOT_SHOWN);
    assertThat(state(Experiment.SLOW, "Waiting for it costs virtual threads more CPU"))
        .isEqualTo(State.SHOWN);
    assertThat(state(Experiment.SLOW, "Waiting for it costs virtual threads more memory"))
        .isEqualTo(State.NOT_MEASURED);
  }

  @Test
  void whatCanBeSeenOfARequestIsTold() {
    add(Experiment.DEBUG, Style.VIRTUAL, Measured.DEBUG_TRACE_TELLS, 0, 1);
    add(Experiment.DEBUG, Style.LOOP, Measured.DEBUG_TRACE_TELLS, 0, 0);

    String trace = "The stack trace of a failed query names the line that asked on ";
    assertThat(state(Experiment.DEBUG, trace + Style.VIRTUAL)).isEqualTo(State.SHOWN);
    assertThat(state(Experiment.DEBUG, trace + Style.LOOP)).isEqualTo(State.NOT_SHOWN);
    assertThat(state(Experiment.DEBUG, "A dump of all threads")).isEqualTo(State.NOT_MEASURED);
  }
}
