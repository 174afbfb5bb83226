package dev.twinstack.comparison.analysis;

/**
 * One thing that is said, and whether this run shows it.
 *
 * @param text what is said
 * @param state whether it is shown
 * @param evidence the figures, in a line
 */
public record Claim(String text, State state, String evidence) {

  /** Whether a claim is shown. */
  public enum State {
    /** The figures are as the claim says. */
    SHOWN,
    /** They are not. */
    NOT_SHOWN,
    /** There are none. */
    NOT_MEASURED
  }
}
