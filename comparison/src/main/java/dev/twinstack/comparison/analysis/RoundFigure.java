package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.Latencies;
import dev.twinstack.comparison.result.RoundResult;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What one round says on a question. */
final class RoundFigure {

  /** A percentile of fewer requests than this above it is one of single requests. */
  static final int LEAST_ABOVE = 3;

  private static final double NS_PER_MS = 1e6;

  private RoundFigure() {}

  /** The figure, above 0 and in the unit of {@link Effect}; empty where the round has none. */
  static OptionalDouble of(Question question, RoundResult round) {
    Latencies times = round.responseTime();
    return switch (question) {
      case COST -> cost(round);
      case RESPONSE_P50 -> percentile(times.count(), 0.5, times.p50Ns());
      case RESPONSE_P99 -> percentile(times.count(), 0.01, times.p99Ns());
      case RESPONSE_P999 -> percentile(times.count(), 0.001, times.p999Ns());
      case MEMORY -> positive(round.cost().targetResidentBytes());
      case CAPACITY, START_UP, WARM_UP ->
          throw new IllegalArgumentException("No round answers " + question);
    };
  }

  private static OptionalDouble cost(RoundResult round) {
    OptionalDouble cpuNs = positive(round.cost().targetCpuNs());
    long good = round.counts().good();
    return cpuNs.isEmpty() || good == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(cpuNs.getAsDouble() / 1e3 / good);
  }

  private static OptionalDouble percentile(long count, double above, long ns) {
    return count * above < LEAST_ABOVE || ns <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(ns / NS_PER_MS);
  }

  private static OptionalDouble positive(@Nullable Long value) {
    return value == null || value <= 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
