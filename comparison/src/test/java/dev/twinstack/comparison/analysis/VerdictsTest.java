package dev.twinstack.comparison.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.twinstack.comparison.analysis.Verdict.Outcome;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.SampleResult;
import dev.twinstack.comparison.result.SampleRound;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VerdictsTest {

  private final List<RoundResult> rounds = new ArrayList<>();

  @Test
  void aDearerTargetIsShownWithSizeAndInterval() {
    block(1, 100, 130, 132, 102);
    block(1, 98, 128, 129, 99);

    Verdict cost = verdict(Question.COST);

    assertThat(cost.outcome()).isEqualTo(Outcome.DIFFERENCE);
    assertThat(cost.better()).isEqualTo("blocking");
    assertThat(cost.workload()).isEqualTo("demo");
    Effect effect = effect(cost);
    double ratio = Math.pow(130 * 132 * 128 * 129.0 / (100.0 * 102 * 98 * 99), 0.25);
    assertThat(effect.ratio()).isCloseTo(ratio, within(1e-9));
    assertThat(effect.first()).isCloseTo(Math.pow(100.0 * 102 * 98 * 99, 0.25), within(1e-9));
    assertThat(effect.second()).isCloseTo(effect.first() * ratio, within(1e-9));
    assertThat(effect.pairs()).isEqualTo(2);
    assertThat(effect.low()).isBetween(1.10, 1.25);
    assertThat(effect.high()).isBetween(1.35, 1.55);
    assertThat(effect.floor()).isBetween(0.07, 0.17);
  }

  @Test
  void whatNoiseMayExplainIsNoDifference() {
    block(1, 100, 102, 103, 101);
    block(1, 99, 101, 101, 100);

    Verdict cost = verdict(Question.COST);

    assertThat(cost.outcome()).isEqualTo(Outcome.NO_DIFFERENCE_SHOWN);
    assertThat(cost.better()).isNull();
    assertThat(effect(cost).low()).isLessThan(1);
    assertThat(effect(cost).high()).isGreaterThan(1);
  }

  @Test
  void evenDriftCancels() {
    block(1, 100, 110, 120, 130);
    block(1, 200, 220, 240, 260);

    assertThat(effect(verdict(Question.COST)).ratio())
        .isCloseTo(Math.sqrt(110 * 120 / (100.0 * 130)), within(1e-9));
    assertThat(verdict(Question.COST).outcome()).isEqualTo(Outcome.NO_DIFFERENCE_SHOWN);
  }

  @Test
  void noisyRoundsOfOneTargetWidenTheInterval() {
    block(1, 100, 110, 110, 100);
    block(1, 100, 110, 110, 100);
    double quiet = effect(verdict(Question.COST)).floor();
    for (long cpuUs : new long[] {100, 130, 70, 100, 100, 130, 130, 100}) {
      rounds.add(noise(cpuUs));
    }

    assertThat(effect(verdict(Question.COST)).floor()).isGreaterThan(quiet * 2);
  }

  @Test
  void aBlockWithAnInvalidRoundIsDropped() {
    block(1, 100, 110, 112, 102);
    block(1, 100, 110, 112, 102);
    block(1, 100, 110, 112, 102);
    rounds.add(compared("blocking", 1, 100).build());
    rounds.add(compared("reactive", 1, 900).invalid("the schedule slipped").build());
    rounds.add(compared("reactive", 1, 110).build());
    rounds.add(compared("blocking", 1, 100).build());

    assertThat(effect(verdict(Question.COST)).pairs()).isEqualTo(3);
  }

  @Test
  void roundsThatAreNoBlockAreNoObservation() {
    rounds.add(compared("blocking", 1, 100).build());
    block(1, 100, 110, 112, 102);
    rounds.add(compared("reactive", 1, 100).build());
    block(2, 100, 110, 112, 102);
    rounds.add(compared("blocking", 2, 100).build());

    assertThat(effect(verdict(Question.COST)).pairs()).isEqualTo(2);
  }

  @Test
  void oneBlockIsTooFew() {
    block(1, 100, 110, 112, 102);

    assertThat(verdict(Question.COST).outcome()).isEqualTo(Outcome.NO_ANSWER);
    assertThat(verdict(Question.COST).reason())
        .isEqualTo("only 1 of 1 blocks of rounds A B B A are valid, and 2 are needed");
  }

  @Test
  void nothingMeasuredGivesReasonsAndNoFailure() {
    assertThat(Verdicts.of(SampleResult.with(List.of())))
        .extracting(Verdict::reason)
        .containsExactly(
            "no rounds A B B A at a fixed rate were run",
            "no rounds A B B A at a fixed rate were run",
            "no rounds A B B A at a fixed rate were run",
            "no rounds A B B A at a fixed rate were run",
            "no ladder of rates was run",
            "no rounds A B B A at a fixed rate were run",
            "the start of a target was not measured",
            "no trial has enough slices of a warm-up");
  }

  @Test
  void aTargetWhoseCpuIsUnknownHasNoVerdictOnCostButOnLatency() {
    for (int i = 0; i < 2; i++) {
      rounds.add(compared("blocking", 1, 100).build());
      rounds.add(compared("reactive", 1, 100).cpuUs(null).build());
      rounds.add(compared("reactive", 1, 100).build());
      rounds.add(compared("blocking", 1, 100).build());
    }

    assertThat(verdict(Question.COST).reason())
        .isEqualTo("the CPU time of a target was not measured");
    assertThat(verdict(Question.RESPONSE_P99).outcome()).isEqualTo(Outcome.NO_DIFFERENCE_SHOWN);
  }

  @Test
  void aPercentileOfSingleRequestsIsNoAnswer() {
    for (int i = 0; i < 2; i++) {
      for (String target : List.of("blocking", "reactive", "reactive", "blocking")) {
        rounds.add(SampleRound.of(Purpose.COMPARISON, target, 200, 2).build());
      }
    }

    assertThat(verdict(Question.RESPONSE_P99).outcome()).isEqualTo(Outcome.NO_DIFFERENCE_SHOWN);
    assertThat(verdict(Question.RESPONSE_P999).reason())
        .isEqualTo("a round has too few requests above the percentile, 3 are needed");
  }

  @Test
  void theHigherCapacityIsTheBetter() {
    for (int trial = 1; trial <= 4; trial++) {
      ladder("blocking", trial, 2000);
      ladder("reactive", trial, 3000);
    }

    Verdict capacity = verdict(Question.CAPACITY);

    assertThat(capacity.outcome()).isEqualTo(Outcome.DIFFERENCE);
    assertThat(capacity.better()).isEqualTo("reactive");
    assertThat(capacity.workload()).isEqualTo("demo");
    assertThat(effect(capacity).first()).isCloseTo(2500, within(5.0));
    assertThat(effect(capacity).second()).isCloseTo(3500, within(5.0));
    assertThat(effect(capacity).pairs()).isEqualTo(4);
  }

  @Test
  void aLadderTooShortGivesNoCapacity() {
    ladder("blocking", 1, 2000);
    rounds.add(SampleRound.ladder("reactive", 2000, 10).build());

    assertThat(verdict(Question.CAPACITY).reason())
        .isEqualTo("reactive kept the objective at every rate of the ladder");
  }

  @Test
  void lessMemoryIsTheBetter() {
    for (int trial = 1; trial <= 4; trial++) {
      for (String target : List.of("blocking", "reactive", "reactive", "blocking")) {
        long mebibytes = target.equals("blocking") ? 400 : 300;
        rounds.add(compared(target, trial, 100).resident(mebibytes << 20).build());
      }
    }

    Verdict memory = verdict(Question.MEMORY);

    assertThat(memory.better()).isEqualTo("reactive");
    assertThat(effect(memory).ratio()).isCloseTo(0.75, within(1e-9));
    assertThat(effect(memory).first()).isCloseTo(400 << 20, within(1.0));
  }

  private static Effect effect(Verdict verdict) {
    return Objects.requireNonNull(verdict.effect());
  }

  private Verdict verdict(Question question) {
    RunResult result = SampleResult.with(rounds);
    return Verdicts.of(result).stream()
        .filter(verdict -> verdict.question() == question)
        .findFirst()
        .orElseThrow();
  }

  private void block(int trial, long a1, long b1, long b2, long a2) {
    rounds.add(compared("blocking", trial, a1).build());
    rounds.add(compared("reactive", trial, b1).build());
    rounds.add(compared("reactive", trial, b2).build());
    rounds.add(compared("blocking", trial, a2).build());
  }

  private void ladder(String target, int trial, int rate) {
    rounds.add(SampleRound.ladder(target, rate, 10).at(trial, 1).build());
    rounds.add(SampleRound.ladder(target, rate + 1000, 1000).at(trial, 2).build());
  }

  private static RoundResult noise(long cpuUs) {
    return SampleRound.of(Purpose.NOISE, "blocking", 1000, 2).cpuUs(cpuUs).build();
  }

  private static SampleRound compared(String target, int trial, long cpuUs) {
    return SampleRound.compared(target).at(trial, 1).cpuUs(cpuUs);
  }
}
