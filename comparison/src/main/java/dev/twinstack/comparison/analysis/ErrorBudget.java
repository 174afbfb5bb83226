package dev.twinstack.comparison.analysis;

import java.util.List;

/**
 * How sure each answer must be for all answers of a run to hold together. Of the five percent in
 * which a run of equals may claim any difference at all, the cost, which is the primary figure, has
 * one half and all other questions the other, shared evenly: a weighted Bonferroni correction
 * (Dunn, "Multiple Comparisons Among Means", 1961).
 */
final class ErrorBudget {

  /** How often a run of equals may claim a difference in any question. */
  static final double WHOLE = 0.05;

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
    return WHOLE / 2 / (question == Question.COST ? costs : others);
  }
}
