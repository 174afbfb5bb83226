package dev.twinstack.comparison.result;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What clients may expect of a service while something goes wrong.
 *
 * @param text the same as a sentence
 * @param allowed what a request may come to
 * @param longest the longest that one may take
 * @param recovery how long after the mend one may still fail; null where nothing is to come back
 */
public record Promise(
    String text, Set<Outcome> allowed, Duration longest, @Nullable Duration recovery) {

  public Promise {
    allowed = Set.copyOf(allowed);
  }
}
