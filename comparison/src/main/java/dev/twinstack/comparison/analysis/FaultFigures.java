package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.Attempt;
import dev.twinstack.comparison.result.FaultObservation;
import dev.twinstack.comparison.result.Footprint;
import dev.twinstack.comparison.result.Outcome;
import dev.twinstack.comparison.result.PromiseCheck;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a fault and a target.
 *
 * @param fault the name of the fault
 * @param target the name of the target
 * @param outcomes how many requests came to which end; every outcome is there
 * @param firstFailure from the fault until the first client knew that its request had failed; empty
 *     where none did
 * @param recovery from the mend until the last request that failed was due; zero where none did
 * @param longest the longest that a request took to its end, whichever it was
 * @param leaked how many connections the service has beyond its pool, or does not give back to it,
 *     or the database has for nobody, whichever is most; null where none of these can be seen
 * @param grownBytes by how much the memory in RAM grew at most; null where that cannot be seen
 * @param checks every part of the promise, with what was seen
 */
public record FaultFigures(
    String fault,
    String target,
    Map<Outcome, Integer> outcomes,
    Optional<Duration> firstFailure,
    Duration recovery,
    Duration longest,
    @Nullable Long leaked,
    @Nullable Long grownBytes,
    List<PromiseCheck> checks) {

  public FaultFigures {
    outcomes = Map.copyOf(outcomes);
    checks = List.copyOf(checks);
  }

  /** The figures of an observation. */
  public static FaultFigures of(FaultObservation seen) {
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    Arrays.stream(Outcome.values()).forEach(outcome -> outcomes.put(outcome, 0));
    seen.attempts().forEach(attempt -> outcomes.merge(attempt.outcome(), 1, Integer::sum));
    Duration recovery = recovery(seen);
    Duration longest =
        Duration.ofNanos(seen.attempts().stream().mapToLong(Attempt::tookNs).max().orElse(0));
    Long leaked = leaked(seen.before(), seen.after());
    Long most = seen.mostResidentBytes();
    Long grown = most == null ? null : grown(most, seen.before().residentBytes());
    return new FaultFigures(
        seen.fault(),
        seen.target(),
        outcomes,
        firstFailure(seen),
        recovery,
        longest,
        leaked,
        grown,
        PromiseChecks.of(seen, outcomes, recovery, longest, leaked, grown));
  }

  /** Whether all of the promise was kept. */
  public boolean isKept() {
    return checks.stream().allMatch(PromiseCheck::isKept);
  }

  /** How many requests had neither a right answer nor a 503. */
  public int lost() {
    return outcomes.entrySet().stream()
        .filter(entry -> entry.getKey() != Outcome.RIGHT && entry.getKey() != Outcome.UNAVAILABLE)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static Optional<Duration> firstFailure(FaultObservation seen) {
    return seen.attempts().stream()
        .filter(attempt -> attempt.outcome() != Outcome.RIGHT)
        .map(attempt -> atLeastZero(attempt.endNs() - seen.injectedNs()))
        .min(Duration::compareTo);
  }

  private static Duration recovery(FaultObservation seen) {
    return seen.attempts().stream()
        .filter(attempt -> attempt.outcome() != Outcome.RIGHT)
        .map(attempt -> atLeastZero(attempt.dueNs() - seen.healedNs()))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  private static @Nullable Long leaked(Footprint before, Footprint after) {
    Long then = before.connections();
    Long now = after.connections();
    Long beyond = then == null || now == null ? null : Long.valueOf(Math.max(0, now - then));
    return Stream.of(
            Optional.ofNullable(after.poolActive()),
            Optional.ofNullable(beyond),
            Optional.ofNullable(after.orphans()))
        .flatMap(Optional::stream)
        .max(Long::compareTo)
        .orElse(null);
  }

  private static @Nullable Long grown(long most, @Nullable Long before) {
    return before == null ? null : Long.valueOf(Math.max(0, most - before));
  }

  private static Duration atLeastZero(long ns) {
    return Duration.ofNanos(Math.max(0, ns));
  }
}
