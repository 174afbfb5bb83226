package dev.twinstack.comparison.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.twinstack.comparison.analysis.Sizing.Needs;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RuntimeFigures;
import dev.twinstack.comparison.result.SampleResult;
import dev.twinstack.comparison.result.SampleRound;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FiguresTest {

  /** 10,000 requests of 1.5 ms in the server, 0.1 ms of it a wait and 0.9 ms a query. */
  private static final RuntimeFigures RUNTIME =
      new RuntimeFigures(
          40_000_000L,
          5L,
          20_000_000L,
          90L << 20,
          31L,
          10_000L,
          15_000_000_000L,
          10_000L,
          1_000_000_000L,
          10_000L,
          9_000_000_000L);

  @Test
  void theTimeIsSplitSoThatThePartsAddUp() {
    TimeSplit split =
        Objects.requireNonNull(
            figures(SampleRound.compared("blocking").runtime(RUNTIME)).timeSplit());

    assertThat(split.httpUs()).isCloseTo(500, within(1.0));
    assertThat(split.poolWaitUs()).isEqualTo(100);
    assertThat(split.queryUs()).isEqualTo(900);
    assertThat(split.mappingUs()).isEqualTo(500);
    assertThat(split.totalUs()).isCloseTo(2000, within(1.0));
  }

  @Test
  void whatGoesOnInsideIsByAnswerOrBySecond() {
    ProcessFigures process = figures(SampleRound.compared("blocking").runtime(RUNTIME)).process();

    assertThat(process)
        .isEqualTo(
            new ProcessFigures(4000.0, 0.5, 2.0, 90L << 20, 31L, 0.1, 100.0, 900.0, null, null));
  }

  @Test
  void aTargetWithoutMetersHasNoneOfThem() {
    TargetFigures figures = figures(SampleRound.compared("blocking"));

    assertThat(figures.timeSplit()).isNull();
    assertThat(figures.process())
        .isEqualTo(new ProcessFigures(null, null, null, null, null, 0.1, null, null, null, null));
  }

  @Test
  void requestsUnderWayAreRateTimesTime() {
    assertThat(figures(SampleRound.compared("blocking")).concurrency())
        .isCloseTo(1000 * 0.002, within(0.002));
  }

  @Test
  void overloadIsHeldAgainstTheCapacityAndTheRecovery() {
    Comparison comparison =
        comparison(
            SampleRound.compared("blocking").build(),
            SampleRound.compared("reactive").build(),
            SampleRound.ladder("blocking", 2000, 10).build(),
            SampleRound.ladder("blocking", 3000, 1000).build(),
            SampleRound.of(Purpose.OVERLOAD, "blocking", 4000, 4000)
                .good(20_000)
                .failing(20_000)
                .build(),
            SampleRound.of(Purpose.RECOVERY, "blocking", 1000, 2).build(),
            SampleRound.of(Purpose.OVERLOAD, "reactive", 4000, 4000).build(),
            SampleRound.of(Purpose.RECOVERY, "reactive", 1000, 200).build());

    OverloadFigures blocking = comparison.overloads().getFirst();
    assertThat(blocking.goodputPerSecond()).isEqualTo(2000);
    assertThat(blocking.goodputShare()).isCloseTo(2000 / 2500.0, within(0.002));
    assertThat(blocking.counts().serverErrors()).isEqualTo(20_000);
    assertThat(blocking.requestsPerSecond()).isEqualTo(4000);
    assertThat(blocking.p99Ms()).isCloseTo(4000, within(5.0));
    assertThat(blocking.recovered()).isTrue();
    OverloadFigures reactive = comparison.overloads().getLast();
    assertThat(reactive.goodputShare()).isNull();
    assertThat(reactive.recovered()).isFalse();
    assertThat(reactive.recoveryP99Ms()).isCloseTo(200, within(1.0));
  }

  @Test
  void aRateTakesWhatItsAnswersCost() {
    Sizing sizing = new Sizing("blocking", "demo", 100, 50.0, 0.5, true, 300.0, 900.0);

    // 10,000 x 100 us = 1 core, half busy; 9 queries under way, 70 % of the time.
    assertThat(sizing.needs(10_000, 2)).isEqualTo(new Needs(2, 1, 300.0, 1.0, 13));
    assertThat(sizing.needs(20_000, 1)).isEqualTo(new Needs(4, 4, 1200.0, 2.0, 26));
    // Never less than one process with a connection.
    assertThat(sizing.needs(1, 2).replicas()).isEqualTo(1);
    assertThat(sizing.needs(1, 2).connections()).isEqualTo(1);
  }

  @Test
  void whatWasNotMeasuredIsNotSized() {
    assertThat(new Sizing("a", "idle", 100, null, 0.7, false, null, null).needs(7000, 2))
        .isEqualTo(new Needs(1, 1, null, null, null));
    assertThat(comparison(SampleRound.compared("blocking").cpuUs(null).build()).sizings())
        .isEmpty();
  }

  @Test
  void processorsMayBeAsBusyAsTheyWereAtTheCapacity() {
    Comparison comparison =
        comparison(
            SampleRound.compared("blocking").build(),
            SampleRound.compared("reactive").build(),
            SampleRound.ladder("blocking", 2000, 10).build(),
            SampleRound.ladder("blocking", 3000, 1000).build());

    // 2,500 a second, each 100 us of service, 50 of database, 100 of generator, on two cores.
    Sizing blocking = comparison.sizings().getFirst();
    assertThat(blocking.measured()).isTrue();
    assertThat(blocking.utilisation()).isCloseTo(0.3125, within(0.001));
    Sizing reactive = comparison.sizings().getLast();
    assertThat(reactive.measured()).isFalse();
    assertThat(reactive.utilisation()).isEqualTo(0.7);
  }

  @Test
  void memoryIsTheMeanOfItsRounds() {
    Comparison comparison =
        comparison(
            SampleRound.compared("blocking").resident(300).runtime(RUNTIME).build(),
            SampleRound.compared("blocking").resident(500).runtime(RUNTIME).build());

    assertThat(comparison.memory())
        .containsExactly(
            new MemoryFigures("blocking", 400.0, (double) (90L << 20), null, null),
            new MemoryFigures("reactive", null, null, null, null));
  }

  @Test
  void aClosedLoopHasFiguresAndNoVerdict() {
    Comparison comparison =
        comparison(
            SampleRound.of(Purpose.CLOSED, "blocking", 1000, 2).build(),
            SampleRound.of(Purpose.CLOSED, "reactive", 1000, 2).build());

    assertThat(comparison.problems()).isEmpty();
    assertThat(comparison.workloads().getFirst().targets()).hasSize(2);
    assertThat(comparison.verdicts())
        .filteredOn(verdict -> Set.of(Question.COST, Question.MEMORY).contains(verdict.question()))
        .extracting(Verdict::reason)
        .containsOnly("no rounds A B B A at a fixed rate were run");
  }

  private static TargetFigures figures(SampleRound round) {
    return comparison(round.build()).workloads().getFirst().targets().getFirst();
  }

  private static Comparison comparison(RoundResult... rounds) {
    return Comparison.of(SampleResult.with(List.of(rounds)));
  }
}
