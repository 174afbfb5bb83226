package dev.twinstack.comparison.analysis;

import java.util.List;

/**
 * How sure each answer must be for all answers of a run to hold together. Of the five percent in
 * which a run of equals may claim any difference at all, the cost, which is the primary figure, has
 * three fifths and all other questions the rest, each shared evenly: a weighted Bonferroni
 * correction (Dunn, "Multiple Comparisons Among Means", 1961).
 */
final class ErrorBudget {

  /** How often a run of equals may claim a difference in any question. */
  static final double WHOLE = 0.05;

  /** The part of it that the cost has. */
  private static final double OF_COST = 0.6;

  private final long costs;
  private final long others;

  /**
   * Creates one.
   *
   * @param asked the questions that the run can answer, one entry for every workload
   */
  ErrorBudget(List<Question> asked) {
    costs = asked.stream().filter(question -> question == Question.COST).count();
    others = asked.size() - costs;
  }

  /** How often this one question may be answered by a difference where there is none. */
  double share(Question question) {
    if (costs == 0 || others == 0) {
      return WHOLE / (costs + others);
    }
    return question == Question.COST ? WHOLE * OF_COST / costs : WHOLE * (1 - OF_COST) / others;
  }
}
