package dev.twinstack.comparison.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.result.Attempt;
import dev.twinstack.comparison.result.FaultObservation;
import dev.twinstack.comparison.result.Footprint;
import dev.twinstack.comparison.result.Outcome;
import dev.twinstack.comparison.result.Promise;
import dev.twinstack.comparison.result.PromiseCheck;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FaultFiguresTest {

  private static final long MS = 1_000_000;
  private static final Footprint BEFORE = footprint(0, 20, 0, 0, 0);

  private static Footprint footprint(
      long active, long connections, long orphans, long pending, long busy) {
    return new Footprint(
        100L << 20, null, 1L, 1L, active, 10L, pending, connections, orphans, busy);
  }

  /** Looked at from 0 ms, the fault from 1,000 to 3,000 ms. */
  private static FaultFigures of(Attempt... attempts) {
    return of(BEFORE, null, List.of(), Duration.ofSeconds(2), attempts);
  }

  private static FaultFigures of(
      Footprint after,
      @Nullable Long mostResidentBytes,
      List<PromiseCheck> checks,
      @Nullable Duration recovery,
      Attempt... attempts) {
    Promise promise =
        new Promise(
            "p", EnumSet.of(Outcome.RIGHT, Outcome.UNAVAILABLE), Duration.ofSeconds(3), recovery);
    return FaultFigures.of(
        new FaultObservation(
            "f",
            "what",
            "t",
            promise,
            0,
            1_000 * MS,
            3_000 * MS,
            List.of(attempts),
            Arrays.stream(attempts).anyMatch(each -> each.outcome() == Outcome.WRONG)
                ? "500 oops"
                : null,
            BEFORE,
            after,
            mostResidentBytes,
            checks));
  }

  private static Attempt attempt(long dueMs, long tookMs, Outcome outcome) {
    return new Attempt(dueMs * MS, (dueMs + tookMs) * MS, outcome);
  }

  private static List<String> broken(FaultFigures figures) {
    return figures.checks().stream()
        .filter(check -> !check.isKept())
        .map(check -> check.what() + ": " + check.seen())
        .toList();
  }

  @Test
  void countsAndTimes() {
    FaultFigures figures =
        of(
            attempt(500, 2, Outcome.RIGHT),
            attempt(1_100, 700, Outcome.UNAVAILABLE),
            attempt(1_250, 300, Outcome.UNAVAILABLE),
            attempt(3_400, 5, Outcome.UNAVAILABLE),
            attempt(3_500, 5, Outcome.RIGHT));
    assertThat(figures.outcomes())
        .hasSize(Outcome.values().length)
        .containsEntry(Outcome.RIGHT, 2)
        .containsEntry(Outcome.UNAVAILABLE, 3)
        .containsEntry(Outcome.LOST, 0);
    assertThat(figures.lost()).isZero();
    // The second request to be due was the first to know: at 1,550 ms.
    assertThat(figures.firstFailure()).contains(Duration.ofMillis(550));
    assertThat(figures.recovery()).isEqualTo(Duration.ofMillis(400));
    assertThat(figures.longest()).isEqualTo(Duration.ofMillis(700));
    assertThat(figures.leaked()).isZero();
    assertThat(figures.grownBytes()).isNull();
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
    FaultFigures figures =
        of(
            attempt(1_500, 5, Outcome.WRONG),
            attempt(1_500, 5, Outcome.LOST),
            attempt(1_500, 5, Outcome.LOST),
            attempt(1_500, 5, Outcome.REFUSED),
            attempt(1_500, 2_999, Outcome.HUNG));
    assertThat(broken(figures))
        .containsExactly(
            "every request ends as it may: 1 wrong, 1 refused, 2 lost, 1 hung, the first wrong one 500 oops");
    assertThat(figures.lost()).isEqualTo(5);
    assertThat(figures.isKept()).isFalse();
  }

  @Test
  void isBrokenByWhatTakesTooLong() {
    assertThat(broken(of(attempt(1_500, 3_001, Outcome.RIGHT))))
        .containsExactly("each ends in time: 3,001 ms, at most 3,000");
    assertThat(broken(of(attempt(5_001, 5, Outcome.UNAVAILABLE))))
        .containsExactly("all is right again in time: 2,001 ms, at most 2,000");
    assertThat(broken(of(BEFORE, null, List.of(), null, attempt(5_001, 5, Outcome.UNAVAILABLE))))
        .isEmpty();
  }

  @Test
  void isBrokenByConnectionsThatAreNotGivenBack() {
    FaultFigures inUse = of(footprint(2, 20, 0, 0, 0), null, List.of(), null);
    assertThat(inUse.leaked()).isEqualTo(2);
    assertThat(broken(inUse)).containsExactly("no connection leaks: 2 leaked");
    assertThat(of(footprint(0, 23, 0, 0, 0), null, List.of(), null).leaked()).isEqualTo(3);
    assertThat(of(footprint(0, 20, 4, 0, 0), null, List.of(), null).leaked()).isEqualTo(4);
    assertThat(of(footprint(0, 18, 0, 0, 0), null, List.of(), null).isKept()).isTrue();
    assertThat(of(footprint(0, 20, 0, 1, 0), null, List.of(), null).isKept()).isFalse();
    assertThat(of(footprint(0, 20, 0, 0, 1), null, List.of(), null).isKept()).isFalse();
  }

  @Test
  void isBrokenByMemoryBeyondTheHeap() {
    assertThat(broken(of(BEFORE, 612L << 20, List.of(), null))).isEmpty();
    assertThat(broken(of(BEFORE, 613L << 20, List.of(), null)))
        .containsExactly("memory is bounded: 513 MiB more, at most 512");
  }

  @Test
  void isBrokenByWhatTheFaultItselfLookedAt() {
    PromiseCheck check = new PromiseCheck("w", "s", false);
    assertThat(broken(of(BEFORE, null, List.of(check), null))).containsExactly("w: s");
  }
}
