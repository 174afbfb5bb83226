package dev.twinstack.comparison.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.SampleRound;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialCapacityTest {

  private static final double OBJECTIVE_MS = 100;

  @Test
  void theRateIsReadOffBetweenTheLastKeptAndTheFirstFailed() {
    // From 10 ms to 1,000 ms: the logarithm is at 100 ms half way.
    TrialCapacity capacity = of(step(2000, 5), step(3000, 10), step(4000, 1000), step(5000, 4000));

    assertThat(capacity.perSecond()).isCloseTo(3500, within(1.0));
    assertThat(capacity.reached()).isTrue();
  }

  @Test
  void oneFailureBetweenTwoKeptRatesIsLuck() {
    TrialCapacity capacity =
        of(step(1000, 5), step(2000, 300), step(3000, 10), step(4000, 1000), step(5000, 4000));

    assertThat(capacity.perSecond()).isCloseTo(3500, within(1.0));
  }

  @Test
  void theOrderInWhichTheRatesRanDoesNotMatter() {
    assertThat(of(step(4000, 1000), step(2000, 5), step(3000, 10)).perSecond())
        .isCloseTo(3500, within(1.0));
  }

  @Test
  void aRateThatFailsByErrorsAloneGivesTheRateBelow() {
    RoundResult errors = SampleRound.ladder("blocking", 4000, 20).failing(100).build();

    assertThat(of(step(3000, 10), errors).perSecond()).isEqualTo(3000);
  }

  @Test
  void aRateThatWasNotSentIsNotKept() {
    RoundResult unsent = SampleRound.ladder("blocking", 4000, 20).good(39_000).build();

    assertThat(of(step(3000, 10), unsent).perSecond()).isEqualTo(3000);
  }

  @Test
  void whatNeverFailsIsAtLeastSo() {
    TrialCapacity capacity = of(step(2000, 5), step(3000, 10));

    assertThat(capacity).isEqualTo(new TrialCapacity(3000.0, false));
  }

  @Test
  void whatAlwaysFailsHasNoCapacity() {
    assertThat(of(step(2000, 500), step(3000, 1000))).isEqualTo(new TrialCapacity(null, true));
    assertThat(of(step(2000, 500))).isEqualTo(new TrialCapacity(null, true));
  }

  private static TrialCapacity of(RoundResult... ladder) {
    return TrialCapacity.of(List.of(ladder), OBJECTIVE_MS);
  }

  private static RoundResult step(int rate, long ms) {
    return SampleRound.ladder("blocking", rate, ms).build();
  }
}
