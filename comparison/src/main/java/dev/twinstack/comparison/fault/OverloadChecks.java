package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.fault.ClosedClients.Capacity;
import dev.twinstack.comparison.result.Attempt;
import dev.twinstack.comparison.result.Outcome;
import dev.twinstack.comparison.result.PromiseCheck;
import java.time.Duration;
import java.util.List;

/** Holds a service under more load than it can serve to what it did at its capacity. */
final class OverloadChecks {

  /**
   * The first part of a load, which does not count: a service that has never been overloaded
   * compiles meanwhile how it refuses, on processors that it shares.
   */
  static final Duration SETTLING = Duration.ofSeconds(10);

  /** What is looked at before a load, and from a second after it. */
  static final Duration AFTERWARDS = Duration.ofSeconds(3);

  private static final double LEAST_GOODPUT = 0.9;
  private static final int MOST_P99 = 2;
  private static final long SECOND_NS = 1_000_000_000;

  private OverloadChecks() {}

  /**
   * The checks of one target.
   *
   * @param capacity what it did when each connection was busy and nobody waited
   * @param seen all requests, before, during and after
   * @param fromNs when the load began; the first part of it does not count
   * @param toNs when it ended
   * @param watch requests to the management port meanwhile
   */
  static List<PromiseCheck> of(
      Capacity capacity, List<Attempt> seen, long fromNs, long toNs, List<Attempt> watch) {
    long settledNs = fromNs + SETTLING.toNanos();
    double goodput =
        right(seen).stream()
                .filter(attempt -> attempt.endNs() >= settledNs && attempt.endNs() < toNs)
                .count()
            / ((toNs - settledNs) / (double) SECOND_NS);
    Duration admitted = p99(seen, settledNs, toNs);
    Duration calm = p99(seen, fromNs - AFTERWARDS.toNanos(), fromNs);
    long recoveredNs = toNs + SECOND_NS;
    Duration after = p99(seen, recoveredNs, recoveredNs + AFTERWARDS.toNanos());
    return List.of(
        new PromiseCheck(
            "goodput is 90 % of the capacity",
            "%,.0f/s of %,.0f/s".formatted(goodput, capacity.perSecond()),
            goodput >= LEAST_GOODPUT * capacity.perSecond()),
        atMostTwice("p99 of the right answers, at capacity", admitted, capacity.p99()),
        atMostTwice("p99 a second after, before", after, calm),
        new PromiseCheck(
            "the management port answers",
            "%d of %d".formatted(right(watch).size(), watch.size()),
            right(watch).size() == watch.size()));
  }

  private static PromiseCheck atMostTwice(String what, Duration seen, Duration bound) {
    return new PromiseCheck(
        what + ": at most twice",
        "%,d ms, %,d ms".formatted(seen.toMillis(), bound.toMillis()),
        seen.compareTo(bound.multipliedBy(MOST_P99)) <= 0);
  }

  private static Duration p99(List<Attempt> seen, long fromNs, long toNs) {
    return Percentile.p99(
        right(seen).stream()
            .filter(attempt -> attempt.dueNs() >= fromNs && attempt.dueNs() < toNs)
            .mapToLong(Attempt::tookNs)
            .toArray());
  }

  private static List<Attempt> right(List<Attempt> attempts) {
    return attempts.stream().filter(attempt -> attempt.outcome() == Outcome.RIGHT).toList();
  }
}
