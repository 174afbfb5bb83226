package dev.twinstack.comparison.analysis;

/**
 * How much two equal targets differ, by experience: the one place where this stands. The figures
 * are standard deviations of the logarithm of the second target's figure to the first's, so that
 * 0.015 is one and a half percent. A run's own spread corrects them, see {@link RandomEffects}.
 *
 * @param betweenTrials what a fresh pair of JVMs changes, and no number of rounds averages out: how
 *     the compiler's luck fell, where things lie in memory
 * @param betweenBlocks what one block of rounds A B B A differs from the next in the same JVMs; 0
 *     where a trial gives one figure
 */
public record Allowance(double betweenTrials, double betweenBlocks) {

  /** As many trials as {@link #betweenTrials} weighs against a run's own. */
  public static final int TRIAL_DEGREES = 8;

  /** As many blocks as {@link #betweenBlocks} weighs against a run's own. */
  public static final int BLOCK_DEGREES = 4;

  /** What is allowed for a question. */
  public static Allowance of(Question question) {
    return switch (question) {
      case COST -> new Allowance(0.005, 0.065);
      case RESPONSE_P50 -> new Allowance(0.035, 0.035);
      case RESPONSE_P99 -> new Allowance(0.20, 0.25);
      case RESPONSE_P999 -> new Allowance(0.30, 0.35);
      case CAPACITY -> new Allowance(0.08, 0);
      case MEMORY -> new Allowance(0.03, 0);
      case START_UP -> new Allowance(0.08, 0);
      case WARM_UP -> new Allowance(0.25, 0);
    };
  }
}
