package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Effect;
import dev.twinstack.comparison.analysis.Question;
import java.util.Locale;

/** How the questions are put and answered in plain words. */
final class QuestionText {

  private QuestionText() {}

  static String topic(Question question) {
    return switch (question) {
      case COST -> "CPU a request";
      case RESPONSE_P50 -> "typical response time (p50)";
      case RESPONSE_P99 -> "slow responses (p99)";
      case RESPONSE_P999 -> "slowest responses (p99.9)";
      case CAPACITY -> "capacity";
      case MEMORY -> "memory under load";
      case START_UP -> "start-up";
      case WARM_UP -> "warm-up";
    };
  }

  /** A figure of the question with its unit. */
  static String value(Question question, double value) {
    return switch (question) {
      case COST -> Text.us(value);
      case RESPONSE_P50, RESPONSE_P99, RESPONSE_P999 -> Text.ms(value);
      case CAPACITY -> Text.perSecond(value);
      case MEMORY -> Text.mebibytes(Math.round(value));
      case START_UP, WARM_UP -> Text.seconds(value);
    };
  }

  /**
   * What the better target does better, by how much, and from where to where that may be.
   *
   * @param second whether the second target is the better one
   */
  static String advantage(Question question, Effect effect, boolean second) {
    if (question == Question.CAPACITY) {
      double[] more =
          second
              ? new double[] {effect.ratio() - 1, effect.low() - 1, effect.high() - 1}
              : new double[] {1 / effect.ratio() - 1, 1 / effect.high() - 1, 1 / effect.low() - 1};
      return phrase(question, more);
    }
    double[] less =
        second
            ? new double[] {1 - effect.ratio(), 1 - effect.high(), 1 - effect.low()}
            : new double[] {1 - 1 / effect.ratio(), 1 - 1 / effect.low(), 1 - 1 / effect.high()};
    return phrase(question, less);
  }

  private static String phrase(Question question, double[] shares) {
    String size = percent(shares[0]);
    String from = "(%s to %s)".formatted(percent(shares[1]), percent(shares[2]));
    return switch (question) {
      case COST -> "needs %s less CPU a request %s".formatted(size, from);
      case RESPONSE_P50 -> "answers half of all requests in %s less time %s".formatted(size, from);
      case RESPONSE_P99 -> "answers 99 of 100 requests in %s less time %s".formatted(size, from);
      case RESPONSE_P999 ->
          "answers 999 of 1,000 requests in %s less time %s".formatted(size, from);
      case CAPACITY ->
          "carries %s more requests a second within the objective %s".formatted(size, from);
      case MEMORY -> "uses %s less memory under load %s".formatted(size, from);
      case START_UP -> "gives its first answer in %s less time %s".formatted(size, from);
      case WARM_UP -> "is at full speed in %s less time %s".formatted(size, from);
    };
  }

  private static String percent(double share) {
    double percent = 100 * share;
    return Math.abs(percent) < 9.5
        ? String.format(Locale.ROOT, "%.1f %%", percent).replace(".0 %", " %")
        : String.format(Locale.ROOT, "%.0f %%", percent);
  }
}
