package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.result.Outcome;
import dev.twinstack.comparison.result.Promise;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** What clients may expect, in the terms that the services share. */
final class Promises {

  /** A connection within 500 ms, a statement within 2 s, and half a second for the machine. */
  private static final Duration BOUND = Duration.ofSeconds(3);

  private static final Duration START = Duration.ofSeconds(5);

  private static final Duration RECOVERY = Duration.ofSeconds(2);
  private static final Set<Outcome> UNAVAILABLE = EnumSet.of(Outcome.RIGHT, Outcome.UNAVAILABLE);

  /** While the database cannot be used. */
  static final Promise BOUNDED =
      new Promise(
          "a right answer or a 503 within 3 s, and right answers 2 s after the database is back",
          UNAVAILABLE,
          BOUND,
          RECOVERY);

  /** While a service that has just started waits for its database: it is still being compiled. */
  static final Promise STARTED =
      new Promise(
          "a right answer or a 503 within 5 s, and right answers 5 s after the database is there",
          UNAVAILABLE,
          START,
          START);

  /** While nothing that is asked for is touched. */
  static final Promise UNTOUCHED =
      new Promise("right answers, as if nothing were", EnumSet.of(Outcome.RIGHT), BOUND, RECOVERY);

  /** While clients take what others need. */
  static final Promise SHARED =
      new Promise("right answers, or a 503, to all other clients", UNAVAILABLE, BOUND, RECOVERY);

  /** Under more load than can be served. */
  static final Promise SHED =
      new Promise(
          "as many right answers as at capacity, a 503 to the rest, all as before after a second",
          UNAVAILABLE,
          BOUND,
          Duration.ofSeconds(1));

  /** While the service ends. */
  static final Promise ENDED =
      new Promise(
          "every request that was taken is answered, and readiness turns first",
          EnumSet.of(Outcome.RIGHT, Outcome.UNAVAILABLE, Outcome.REFUSED),
          BOUND,
          null);

  private Promises() {}
}
