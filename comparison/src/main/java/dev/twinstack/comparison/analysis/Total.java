package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RuntimeFigures;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds up what rounds measured: what one of them did not measure is not known of all. */
final class Total {

  private Total() {}

  /** The sum; null where a round has no value. */
  static @Nullable Long of(List<RoundResult> rounds, Function<RoundResult, @Nullable Long> which) {
    long sum = 0;
    for (RoundResult round : rounds) {
      Long value = which.apply(round);
      if (value == null) {
        return null;
      }
      sum += value;
    }
    return sum;
  }

  /** The sum of what the target's own meters say. */
  static @Nullable Long metered(
      List<RoundResult> rounds, Function<RuntimeFigures, @Nullable Long> which) {
    return of(rounds, round -> round.runtime() == null ? null : which.apply(round.runtime()));
  }

  /** The highest of what the target's own meters say; null where none says it. */
  static @Nullable Long highest(
      List<RoundResult> rounds, Function<RuntimeFigures, @Nullable Long> which) {
    return rounds.stream()
        .map(RoundResult::runtime)
        .filter(Objects::nonNull)
        .map(which)
        .filter(Objects::nonNull)
        .max(Long::compare)
        .orElse(null);
  }

  /** One by another; null where either is not known or there is nothing to divide by. */
  static @Nullable Double quotient(@Nullable Long part, @Nullable Long by, double unit) {
    return part == null || by == null || by == 0 ? null : Double.valueOf(part / unit / by);
  }
}
