package dev.twinstack.comparison.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultFiguresTest {

  private static final long MS = 1_000_000;

  /** Looked at from 0 ms, the fault from 1,000 to 3,000 ms. */
  private static FaultFigures of(Attempt... attempts) {
    return FaultFigures.of(
        new FaultObservation("f", "t", 0, 1_000 * MS, 3_000 * MS, List.of(attempts)));
  }

  private static Attempt attempt(long dueMs, long tookMs, Outcome outcome) {
    return new Attempt(dueMs * MS, (dueMs + tookMs) * MS, outcome);
  }

  @Test
  void countsAndTimes() {
    FaultFigures figures =
        of(
            attempt(500, 2, Outcome.RIGHT),
            attempt(1_250, 700, Outcome.UNAVAILABLE),
            attempt(1_100, 600, Outcome.UNAVAILABLE),
            attempt(3_400, 5, Outcome.UNAVAILABLE),
            attempt(3_500, 5, Outcome.RIGHT));
    assertThat(figures.outcomes())
        .containsEntry(Outcome.RIGHT, 2)
        .containsEntry(Outcome.UNAVAILABLE, 3)
        .containsEntry(Outcome.LOST, 0);
    assertThat(figures.firstFailure()).contains(Duration.ofMillis(100));
    assertThat(figures.recovery()).isEqualTo(Duration.ofMillis(400));
    assertThat(figures.longest()).isEqualTo(Duration.ofMillis(700));
    assertThat(figures.isKept()).isTrue();
  }

  @Test
  void nothingFailed() {
    FaultFigures figures = of(attempt(500, 2, Outcome.RIGHT), attempt(3_500, 2, Outcome.RIGHT));
    assertThat(figures.firstFailure()).isEmpty();
    assertThat(figures.recovery()).isZero();
    assertThat(figures.isKept()).isTrue();
  }

  /** Failures that ended before the fault was mended need no time to recover from. */
  @Test
  void recoveredBeforeItWasMended() {
    assertThat(of(attempt(1_500, 5, Outcome.UNAVAILABLE)).recovery()).isZero();
  }

  @Test
  void isBrokenByWhatNoClientMaySee() {
    assertThat(of(attempt(1_500, 5, Outcome.WRONG)).isKept()).isFalse();
    assertThat(of(attempt(1_500, 5, Outcome.LOST)).isKept()).isFalse();
    assertThat(of(attempt(1_500, 10_000, Outcome.HUNG)).isKept()).isFalse();
    assertThat(of(attempt(5_001, 5, Outcome.UNAVAILABLE)).isKept()).isFalse();
  }
}
