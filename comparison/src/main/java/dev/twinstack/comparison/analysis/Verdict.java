package dev.twinstack.comparison.analysis;

import org.jspecify.annotations.Nullable;

/**
 * The answer to one question.
 *
 * @param question what was asked
 * @param workload under which workload; null where it does not depend on one
 * @param outcome what came of it
 * @param better the better target's name; null unless a difference is shown
 * @param effect the size of the difference; null where it could not be measured
 * @param reason why there is no answer; null where there is one
 */
public record Verdict(
    Question question,
    @Nullable String workload,
    Outcome outcome,
    @Nullable String better,
    @Nullable Effect effect,
    @Nullable String reason) {

  /** What came of a question. */
  public enum Outcome {
    /** One target is better, beyond what noise explains. */
    DIFFERENCE,
    /** What is seen may be noise. */
    NO_DIFFERENCE_SHOWN,
    /** It was not measured, or what was measured does not count. */
    NO_ANSWER
  }
}
