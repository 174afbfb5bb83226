package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.FaultObservation;
import dev.twinstack.comparison.result.Footprint;
import dev.twinstack.comparison.result.Outcome;
import dev.twinstack.comparison.result.PromiseCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what was seen of a fault to its promise, part by part. */
final class PromiseChecks {

  /** As much as the heap of a service may take: what goes beyond is no heap. */
  static final long MOST_GROWTH_BYTES = 512L << 20;

  private PromiseChecks() {}

  static List<PromiseCheck> of(
      FaultObservation seen,
      Map<Outcome, Integer> outcomes,
      Duration recovery,
      Duration longest,
      @Nullable Long leaked,
      @Nullable Long grownBytes) {
    List<PromiseCheck> checks = new ArrayList<>();
    checks.add(answers(seen, outcomes));
    checks.add(atMost("each ends in time", longest, seen.promise().longest()));
    Duration bound = seen.promise().recovery();
    if (bound != null) {
      checks.add(atMost("all is right again in time", recovery, bound));
    }
    if (leaked != null) {
      checks.add(
          new PromiseCheck(
              "no connection leaks", leaked + " leaked", leaked == 0 && isAtRest(seen)));
    }
    if (grownBytes != null) {
      checks.add(
          new PromiseCheck(
              "memory is bounded",
              "%d MiB more, at most %d".formatted(grownBytes >> 20, MOST_GROWTH_BYTES >> 20),
              grownBytes <= MOST_GROWTH_BYTES));
    }
    checks.addAll(seen.checks());
    return checks;
  }

  private static PromiseCheck answers(FaultObservation seen, Map<Outcome, Integer> outcomes) {
    String bad =
        outcomes.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .filter(entry -> !seen.promise().allowed().contains(entry.getKey()))
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "));
    String wrong = seen.wrong() == null ? "" : ", the first wrong one " + seen.wrong();
    return new PromiseCheck(
        "every request ends as it may", bad.isEmpty() ? "all do" : bad + wrong, bad.isEmpty());
  }

  private static PromiseCheck atMost(String what, Duration seen, Duration bound) {
    return new PromiseCheck(
        what,
        "%,d ms, at most %,d".formatted(seen.toMillis(), bound.toMillis()),
        seen.compareTo(bound) <= 0);
  }

  /** Nobody waits for a connection, and nothing that nobody waits for works in the database. */
  private static boolean isAtRest(FaultObservation seen) {
    Footprint after = seen.after();
    return isZeroOrUnknown(after.poolPending()) && isZeroOrUnknown(after.busySessions());
  }

  private static boolean isZeroOrUnknown(@Nullable Long value) {
    return value == null || value == 0;
  }
}
