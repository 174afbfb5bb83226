package dev.twinstack.comparison.fairness;

import dev.twinstack.comparison.result.TrapCheck;
import dev.twinstack.comparison.result.TrapCheck.Outcome;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A trap that spoilt other comparisons.
 *
 * @param name what would be wrong
 * @param mend what to do then
 * @param look how one sees it
 */
record Trap(String name, String mend, Function<Facts, Seen> look) {

  /**
   * What was seen.
   *
   * @param outcome what it comes to
   * @param found in words
   */
  record Seen(Outcome outcome, String found) {

    static Seen of(boolean caught, String found) {
      return new Seen(caught ? Outcome.CAUGHT : Outcome.CLEAR, found);
    }

    static Seen notChecked(String reason) {
      return new Seen(Outcome.NOT_CHECKED, reason);
    }

    /** Judges a value, or says that it is not told. */
    static Seen of(@Nullable String value, String what, Predicate<String> caught) {
      return value == null
          ? notChecked("the target does not tell: " + what)
          : of(caught.test(value), what + ": " + value);
    }
  }

  TrapCheck check(Facts facts) {
    Seen seen = look.apply(facts);
    return new TrapCheck(facts.target(), name, seen.outcome(), seen.found(), mend);
  }
}
