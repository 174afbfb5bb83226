package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Comparison.WorkloadFigures;
import dev.twinstack.comparison.analysis.LatencyFigures.Point;
import dev.twinstack.comparison.analysis.TargetFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Response time by percentile as lines to draw: the nines across, milliseconds up, both
 * logarithmic.
 *
 * @param series one line a target
 * @param across the marks of the horizontal axis
 * @param up the marks of the vertical axis
 */
public record LatencyChart(List<Series> series, List<Mark> across, List<Mark> up) {

  /** The width of the drawing, in its own units. */
  public static final int WIDTH = 640;

  /** The height of the drawing. */
  public static final int HEIGHT = 320;

  private static final int LEFT = 56;
  private static final int RIGHT = 12;
  private static final int TOP = 12;
  private static final int BOTTOM = 30;
  private static final int MOST_NINES = 6;

  /**
   * One line.
   *
   * @param name the target's name
   * @param points its points as SVG has them
   */
  public record Series(String name, String points) {}

  /**
   * One mark of an axis.
   *
   * @param label what stands beside it
   * @param at where it is, in the drawing's units
   */
  public record Mark(String label, double at) {}

  public LatencyChart {
    series = List.copyOf(series);
    across = List.copyOf(across);
    up = List.copyOf(up);
  }

  static LatencyChart of(WorkloadFigures figures) {
    List<Point> all =
        figures.targets().stream().flatMap(t -> t.responseTime().curve().stream()).toList();
    double nines =
        Math.max(1, all.stream().mapToDouble(p -> nines(p.percentile())).max().orElse(1));
    double least = all.stream().mapToDouble(LatencyChart::positiveMs).min().orElse(0.1);
    double most = all.stream().mapToDouble(LatencyChart::positiveMs).max().orElse(1);
    int lowest = (int) Math.floor(Math.log10(least));
    int highest = Math.max(lowest + 1, (int) Math.ceil(Math.log10(most)));
    List<Series> series = new ArrayList<>();
    for (TargetFigures target : figures.targets()) {
      series.add(
          new Series(
              target.target(),
              target.responseTime().curve().stream()
                  .map(p ->
                      String.format(
                          Locale.ROOT,
                          "%.1f,%.1f",
                          x(nines(p.percentile()), nines),
                          y(Math.log10(positiveMs(p)), lowest, highest)))
                  .collect(Collectors.joining(" "))));
    }
    return new LatencyChart(series, across(nines), up(lowest, highest));
  }

  private static List<Mark> across(double nines) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark("0", x(0, nines)));
    marks.add(new Mark("50", x(nines(50), nines)));
    for (int n = 1; n <= Math.min(MOST_NINES, (int) nines); n++) {
      String label = n < 3 ? "9".repeat(n) + (n == 1 ? "0" : "") : "99." + "9".repeat(n - 2);
      marks.add(new Mark(label, x(n, nines)));
    }
    return marks;
  }

  private static List<Mark> up(int lowest, int highest) {
    List<Mark> marks = new ArrayList<>();
    for (int power = lowest; power <= highest; power++) {
      String label =
          power < 0
              ? String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power))
              : String.format(Locale.ROOT, "%,.0f", Math.pow(10, power));
      marks.add(new Mark(label, y(power, lowest, highest)));
    }
    return marks;
  }

  private static double nines(double percentile) {
    return -Math.log10(1 - percentile / 100);
  }

  private static double positiveMs(Point point) {
    return Math.max(0.001, point.ms());
  }

  private static double x(double nines, double most) {
    return LEFT + (WIDTH - LEFT - RIGHT) * nines / most;
  }

  private static double y(double power, int lowest, int highest) {
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (power - lowest) / (highest - lowest);
  }

  /** The left end of the horizontal axis. */
  public static int left() {
    return LEFT;
  }

  /** The right end of the horizontal axis. */
  public static int right() {
    return WIDTH - RIGHT;
  }

  /** The upper end of the vertical axis. */
  public static int top() {
    return TOP;
  }

  /** The lower end of the vertical axis. */
  public static int bottom() {
    return HEIGHT - BOTTOM;
  }
}
