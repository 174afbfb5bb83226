package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.RoundResult;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The capacity of one target in one trial: the highest rate at which 99 of 100 requests are
 * answered within the objective, no more than one of a thousand fails, and 99 of 100 requests that
 * were asked for are answered well. Between the highest rate that was kept and the lowest that was
 * not, the rate is read off a straight line of the logarithm of the 99th percentile over the rate:
 * near saturation, times grow about exponentially with it.
 *
 * @param perSecond the rate; null where not even the lowest was kept
 * @param reached whether a rate was too high: if none was, the capacity is at least {@code
 *     perSecond}
 */
record TrialCapacity(@Nullable Double perSecond, boolean reached) {

  private static final double MOST_ERRORS = 0.001;
  private static final double LEAST_GOOD = 0.99;

  /** Reads the ladder of one target in one trial, in any order; at least one round. */
  static TrialCapacity of(List<RoundResult> ladder, double objectiveMs) {
    List<RoundResult> rising =
        ladder.stream().sorted(Comparator.comparingInt(TrialCapacity::rate)).toList();
    int end = firstFailure(rising, objectiveMs);
    for (int i = end - 1; i >= 0; i--) {
      if (keeps(rising.get(i), objectiveMs)) {
        double between =
            end == rising.size()
                ? rate(rising.get(i))
                : between(rising.get(i), rising.get(end), objectiveMs);
        return new TrialCapacity(between, end < rising.size());
      }
    }
    return new TrialCapacity(null, true);
  }

  /** A rate that fails counts once the next higher fails too, or there is none: one may be luck. */
  private static int firstFailure(List<RoundResult> rising, double objectiveMs) {
    for (int i = 0; i < rising.size(); i++) {
      boolean fails = !keeps(rising.get(i), objectiveMs);
      if (fails && (i + 1 == rising.size() || !keeps(rising.get(i + 1), objectiveMs))) {
        return i;
      }
    }
    return rising.size();
  }

  private static double between(RoundResult kept, RoundResult failed, double objectiveMs) {
    double low = kept.responseTime().p99Ns() / 1e6;
    double high = failed.responseTime().p99Ns() / 1e6;
    if (low <= 0 || high <= objectiveMs) {
      return rate(kept);
    }
    double way = Math.log(objectiveMs / low) / Math.log(high / low);
    return rate(kept) + way * (rate(failed) - rate(kept));
  }

  /** Whether a round kept what a capacity must keep. */
  static boolean keeps(RoundResult round, double objectiveMs) {
    double asked = rate(round) * (round.durationNs() / 1e9);
    return round.responseTime().p99Ns() / 1e6 <= objectiveMs
        && round.counts().errors() <= round.counts().sent() * MOST_ERRORS
        && round.counts().good() >= asked * LEAST_GOOD;
  }

  static int rate(RoundResult round) {
    return Objects.requireNonNull(round.requestsPerSecond(), "a ladder has rates");
  }
}
