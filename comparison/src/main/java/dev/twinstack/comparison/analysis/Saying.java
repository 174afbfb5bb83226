package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.analysis.Claim.State;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;

/** Something that is said, before it is said what would show it. */
record Saying(String text) {

  /** What was said together with its limit: a claim, once there are figures. */
  @FunctionalInterface
  interface Hypothesis {
    Claim on(ExperimentFigures figures);
  }

  /** A figure of one style, to be set against another's. */
  record Side(String style, String figure, double at, String label) {

    private double[] values(ExperimentFigures figures) {
      return figures.values(style, figure, at);
    }

    private String missing(ExperimentFigures figures) {
      return "%s: %s".formatted(label, figures.missing(style, figure, at));
    }

    private String told(double[] values) {
      return "%s %s".formatted(label, number(Contrast.median(values)));
    }
  }

  /** That the first is at least so many times the second, beyond what repetitions differ by. */
  Hypothesis atLeast(double times, Side first, Side second) {
    return figures ->
        ofTwo(
            figures,
            first,
            second,
            contrast -> contrast.isSeparated() && contrast.ratio() >= times);
  }

  /** That the first is at most so many times the second. */
  Hypothesis atMost(double times, Side first, Side second) {
    return figures -> ofTwo(figures, first, second, contrast -> contrast.ratio() <= times);
  }

  /** That a figure is at most so much, in every repetition. */
  Hypothesis below(double most, Side side) {
    return figures -> ofEach(figures, side, value -> value <= most);
  }

  /** That a figure which is 1 for yes and 0 for no is 1 in every repetition. */
  Hypothesis yes(Side side) {
    return figures -> ofEach(figures, side, value -> value == 1);
  }

  private Claim ofTwo(
      ExperimentFigures figures, Side first, Side second, Predicate<Contrast> isShown) {
    double[] one = first.values(figures);
    double[] other = second.values(figures);
    if (one.length == 0 || other.length == 0) {
      return notMeasured(figures, one.length == 0 ? first : second);
    }
    Contrast contrast = Contrast.of(one, other);
    return claim(
        isShown.test(contrast),
        "%s, %s: %s times as much"
            .formatted(first.told(one), second.told(other), number(contrast.ratio())));
  }

  private Claim ofEach(ExperimentFigures figures, Side side, DoublePredicate isShown) {
    double[] values = side.values(figures);
    return values.length == 0
        ? notMeasured(figures, side)
        : claim(Arrays.stream(values).allMatch(isShown), side.told(values));
  }

  private Claim claim(boolean isShown, String evidence) {
    return new Claim(text, isShown ? State.SHOWN : State.NOT_SHOWN, evidence);
  }

  private Claim notMeasured(ExperimentFigures figures, Side side) {
    return new Claim(text, State.NOT_MEASURED, side.missing(figures));
  }

  private static String number(double value) {
    double size = Math.abs(value);
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }
}
