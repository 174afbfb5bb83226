package dev.twinstack.comparison.analysis;

import static dev.twinstack.comparison.result.SampleResult.round;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.SampleResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static Comparison compare(RoundResult... rounds) {
    return Comparison.of(SampleResult.with(List.of(rounds)));
  }

  @Test
  void roundsOfOneTargetAreTakenTogether() {
    // 9,000 answers of 2 ms and 1,000 of 100 ms; 0.9 s and 0.6 s of CPU.
    Comparison comparison =
        compare(
            round(1, "blocking", 9_000, 2, 900_000_000L),
            round(2, "reactive", 1_000, 5, 100_000_000L),
            round(3, "blocking", 1_000, 100, 600_000_000L));

    assertThat(comparison.isValid()).isTrue();
    TargetFigures blocking = comparison.workloads().getFirst().targets().getFirst();
    assertThat(blocking.target()).isEqualTo("blocking");
    assertThat(blocking.rounds()).isEqualTo(2);
    assertThat(blocking.validRounds()).isEqualTo(2);
    assertThat(blocking.goodputPerSecond()).isEqualTo(500);
    assertThat(blocking.hitRatio()).isEqualTo(0.1);
    assertThat(blocking.targetCpuUs()).isEqualTo(150);
    assertThat(blocking.databaseCpuUs()).isEqualTo(100);
    assertThat(blocking.generatorCores()).isEqualTo(0.1);
    assertThat(blocking.residentBytes()).isEqualTo(300L << 20);
    assertThat(blocking.responseTime().p50Ms()).isCloseTo(2, within(0.01));
    assertThat(blocking.responseTime().p90Ms()).isCloseTo(2, within(0.01));
    assertThat(blocking.responseTime().p99Ms()).isCloseTo(100, within(0.1));
    assertThat(blocking.responseTime().maxMs()).isCloseTo(100, within(0.1));
    assertThat(comparison.workloads().getFirst().targets().getLast().targetCpuUs()).isEqualTo(100);
  }

  @Test
  void anInvalidRoundIsLeftOutWhileAnotherIsValid() {
    Comparison comparison =
        compare(
            round(1, "blocking", 10_000, 2, 1_000_000_000L),
            round(2, "reactive", 10_000, 2, 1_000_000_000L),
            round(3, "reactive", 10_000, 500, 9_000_000_000L, "the schedule slipped"),
            round(4, "blocking", 10_000, 2, 1_000_000_000L));

    TargetFigures reactive = comparison.workloads().getFirst().targets().getLast();
    assertThat(reactive.validRounds()).isEqualTo(1);
    assertThat(reactive.targetCpuUs()).isEqualTo(100);
    assertThat(reactive.responseTime().maxMs()).isCloseTo(2, within(0.01));
    assertThat(comparison.problems()).isEmpty();
  }

  @Test
  void tooManyInvalidRoundsMakeTheRunInvalid() {
    Comparison comparison =
        compare(
            round(1, "blocking", 10_000, 2, 1_000_000_000L),
            round(2, "reactive", 10_000, 2, 1_000_000_000L, "the schedule slipped"));

    assertThat(comparison.isValid()).isFalse();
    assertThat(comparison.problems())
        .containsExactly(
            "demo on reactive: 1 of 1 rounds are invalid, the first because the schedule slipped");
    assertThat(comparison.workloads().getFirst().targets().getLast().targetCpuUs()).isEqualTo(100);
  }

  @Test
  void aTargetWithoutRoundsIsAProblemAndNotAFailure() {
    Comparison comparison = compare(round(1, "blocking", 10, 2, 1_000L));

    assertThat(comparison.problems()).containsExactly("demo on reactive: no round was measured");
  }

  @Test
  void whatOneRoundDidNotMeasureIsNotMeasured() {
    Comparison comparison =
        compare(
            round(1, "blocking", 10_000, 2, 1_000_000_000L),
            round(2, "reactive", 10_000, 2, 1_000_000_000L),
            round(3, "blocking", 10_000, 2, null));

    assertThat(comparison.workloads().getFirst().targets().getFirst().targetCpuUs()).isNull();
  }

  @Test
  void aTargetWithoutOneGoodAnswerHasNoCostOfAnAnswer() {
    Comparison comparison =
        compare(
            round(1, "blocking", 0, 2, 1_000_000_000L, "all requests failed"),
            round(2, "reactive", 10, 2, 1_000L));

    TargetFigures blocking = comparison.workloads().getFirst().targets().getFirst();
    assertThat(blocking.targetCpuUs()).isNull();
    assertThat(blocking.hitRatio()).isZero();
    assertThat(blocking.goodputPerSecond()).isZero();
    assertThat(blocking.responseTime().curve()).isEmpty();
  }
}
