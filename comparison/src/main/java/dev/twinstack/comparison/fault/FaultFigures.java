package dev.twinstack.comparison.fault;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be said of a fault and a target.
 *
 * @param outcomes how many requests came to which end; every outcome is there
 * @param firstFailure from the fault until the first request that failed was due; empty where none
 *     did
 * @param recovery from when the fault was made good until the last request that failed was due; zero
 *     where none did
 * @param longest the longest that a request took to its end, whichever it was
 */
public record FaultFigures(
    Map<Outcome, Integer> outcomes,
    Optional<Duration> firstFailure,
    Duration recovery,
    Duration longest) {

  /** How long a service may take to serve again, once it could. */
  public static final Duration MOST_RECOVERY = Duration.ofSeconds(2);

  public FaultFigures {
    outcomes = Map.copyOf(outcomes);
  }

  /** The figures of an observation. */
  public static FaultFigures of(FaultObservation observation) {
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    Arrays.stream(Outcome.values()).forEach(outcome -> outcomes.put(outcome, 0));
    observation.attempts().forEach(attempt -> outcomes.merge(attempt.outcome(), 1, Integer::sum));
    long lastFailureNs =
        observation.attempts().stream()
            .filter(attempt -> attempt.outcome() != Outcome.RIGHT)
            .mapToLong(Attempt::dueNs)
            .max()
            .orElse(observation.healedNs());
    return new FaultFigures(
        outcomes,
        observation.attempts().stream()
            .filter(attempt -> attempt.outcome() != Outcome.RIGHT)
            .min(Comparator.comparingLong(Attempt::dueNs))
            .map(attempt -> atLeastZero(attempt.dueNs() - observation.injectedNs())),
        atLeastZero(lastFailureNs - observation.healedNs()),
        Duration.ofNanos(observation.attempts().stream().mapToLong(Attempt::tookNs).max().orElse(0)));
  }

  /** Whether every request had a right answer or a 503, and the service was back in time. */
  public boolean isKept() {
    return outcomes.get(Outcome.WRONG) == 0
        && outcomes.get(Outcome.HUNG) == 0
        && outcomes.get(Outcome.LOST) == 0
        && recovery.compareTo(MOST_RECOVERY) <= 0;
  }

  private static Duration atLeastZero(long ns) {
    return Duration.ofNanos(Math.max(0, ns));
  }
}
