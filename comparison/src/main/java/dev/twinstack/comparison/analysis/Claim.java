package dev.twinstack.comparison.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

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

  /** A figure of one style, to be set against another's. */
  record Side(String style, String figure, double at, String label) {}

  /** That the first is at least so many times the second, beyond what repetitions differ by. */
  static Claim atLeast(
      String text, ExperimentFigures figures, Side first, Side second, double times) {
    return of(
        text,
        figures,
        first,
        second,
        contrast -> contrast.isSeparated() && contrast.ratio() >= times);
  }

  /** That the first is at most so many times the second. */
  static Claim atMost(
      String text, ExperimentFigures figures, Side first, Side second, double times) {
    return of(text, figures, first, second, contrast -> contrast.ratio() <= times);
  }

  /** That a figure is at most so much, in every repetition. */
  static Claim below(String text, ExperimentFigures figures, Side side, double most) {
    double[] values = figures.values(side.style(), side.figure(), side.at());
    if (values.length == 0) {
      return notMeasured(text, figures, side);
    }
    boolean isBelow = Arrays.stream(values).allMatch(value -> value <= most);
    return new Claim(text, isBelow ? State.SHOWN : State.NOT_SHOWN, told(side, values));
  }

  /** That a figure which is 1 for yes and 0 for no is 1 in every repetition. */
  static Claim yes(String text, ExperimentFigures figures, Side side) {
    double[] values = figures.values(side.style(), side.figure(), side.at());
    if (values.length == 0) {
      return notMeasured(text, figures, side);
    }
    boolean isYes = Arrays.stream(values).allMatch(value -> value == 1);
    return new Claim(text, isYes ? State.SHOWN : State.NOT_SHOWN, told(side, values));
  }

  private static Claim of(
      String text,
      ExperimentFigures figures,
      Side first,
      Side second,
      Predicate<Contrast> isShown) {
    double[] one = figures.values(first.style(), first.figure(), first.at());
    double[] other = figures.values(second.style(), second.figure(), second.at());
    if (one.length == 0 || other.length == 0) {
      return notMeasured(text, figures, one.length == 0 ? first : second);
    }
    Contrast contrast = Contrast.of(one, other);
    return new Claim(
        text,
        isShown.test(contrast) ? State.SHOWN : State.NOT_SHOWN,
        "%s, %s: %s times as much"
            .formatted(told(first, one), told(second, other), number(contrast.ratio())));
  }

  private static Claim notMeasured(String text, ExperimentFigures figures, Side side) {
    String reason = figures.missing(side.style(), side.figure(), side.at());
    return new Claim(text, State.NOT_MEASURED, "%s: %s".formatted(side.label(), reason));
  }

  private static String told(Side side, double[] values) {
    return "%s %s".formatted(side.label(), number(Contrast.median(values)));
  }

  private static String number(double value) {
    double size = Math.abs(value);
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }
}
