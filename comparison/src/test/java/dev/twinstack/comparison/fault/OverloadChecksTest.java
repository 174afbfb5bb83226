package dev.twinstack.comparison.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.fault.ClosedClients.Capacity;
import dev.twinstack.comparison.result.Attempt;
import dev.twinstack.comparison.result.Outcome;
import dev.twinstack.comparison.result.PromiseCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The load is there from 10 to 23 s; the capacity is ten a second in 100 ms. */
class OverloadChecksTest {

  private static final long MS = 1_000_000;
  private static final Capacity CAPACITY = new Capacity(10, Duration.ofMillis(100));

  private final List<Attempt> seen = new ArrayList<>();
  private final List<Attempt> watch = new ArrayList<>();

  private void add(int count, long dueMs, long tookMs, Outcome outcome) {
    for (int i = 0; i < count; i++) {
      seen.add(new Attempt(dueMs * MS, (dueMs + tookMs) * MS, outcome));
    }
  }

  private List<String> broken() {
    return OverloadChecks.of(CAPACITY, seen, 10_000 * MS, 23_000 * MS, watch).stream()
        .filter(check -> !check.isKept())
        .map(PromiseCheck::seen)
        .toList();
  }

  @Test
  void keepsIt() {
    add(10, 9_000, 100, Outcome.RIGHT);
    // Nine a second in the three seconds that count, and what was refused.
    add(27, 22_000, 200, Outcome.RIGHT);
    add(500, 22_000, 900, Outcome.UNAVAILABLE);
    add(10, 25_000, 200, Outcome.RIGHT);
    watch.add(new Attempt(22_000 * MS, 22_001 * MS, Outcome.RIGHT));
    assertThat(broken()).isEmpty();
  }

  @Test
  void breaksEachPart() {
    add(10, 9_000, 100, Outcome.RIGHT);
    add(26, 22_000, 201, Outcome.RIGHT);
    add(10, 25_000, 201, Outcome.RIGHT);
    watch.add(new Attempt(22_000 * MS, 22_001 * MS, Outcome.RIGHT));
    watch.add(new Attempt(22_000 * MS, 32_000 * MS, Outcome.HUNG));
    assertThat(broken())
        .containsExactly("9/s of 10/s", "201 ms, 100 ms", "201 ms, 100 ms", "1 of 2");
  }

  @Test
  void theFirstSecondsDoNotCount() {
    add(100, 19_100, 500, Outcome.RIGHT);
    assertThat(broken()).contains("0/s of 10/s").doesNotContain("500 ms, 100 ms");
  }

  @Test
  void thePercentileIsThatOfTheNearestRank() {
    long[] ns = new long[200];
    for (int i = 0; i < ns.length; i++) {
      ns[i] = ns.length - (long) i;
    }
    assertThat(Percentile.p99(ns)).isEqualTo(Duration.ofNanos(198));
    assertThat(Percentile.p99(new long[0])).isZero();
  }
}
