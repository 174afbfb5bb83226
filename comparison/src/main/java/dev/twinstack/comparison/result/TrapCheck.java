package dev.twinstack.comparison.result;

/**
 * Whether a target has fallen into one of the traps that spoilt other comparisons.
 *
 * @param target the target's name
 * @param trap what would be wrong, in a few words
 * @param outcome whether it is so
 * @param found what was seen
 * @param mend what to do where it is so
 */
public record TrapCheck(String target, String trap, Outcome outcome, String found, String mend) {

  /** What a check came to. */
  public enum Outcome {
    /** Looked at, and not so. */
    CLEAR,
    /** It is so. */
    CAUGHT,
    /** It could not be looked at. */
    NOT_CHECKED
  }
}
