package dev.twinstack.comparison.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CostIntervalTest {

  @Test
  void twoRoundsGoFromOneToTheOther() {
    // A quarter of the draws is twice the lower one, a quarter twice the higher one.
    assertThat(CostInterval.of(List.of(100.0, 110.0))).isEqualTo(new CostInterval(105, 100, 110));
  }

  @Test
  void manyRoundsCloseIn() {
    List<Double> rounds = new ArrayList<>(Collections.nCopies(200, 100.0));
    rounds.addAll(Collections.nCopies(200, 110.0));

    CostInterval interval = Objects.requireNonNull(CostInterval.of(rounds));

    // By the normal distribution: 105 -/+ 1.96 * 5 / sqrt(400).
    assertThat(interval.lowUs()).isBetween(104.45, 104.57);
    assertThat(interval.highUs()).isBetween(105.43, 105.55);
  }

  @Test
  void oneRoundHasNone() {
    assertThat(CostInterval.of(List.of(100.0))).isNull();
  }
}
