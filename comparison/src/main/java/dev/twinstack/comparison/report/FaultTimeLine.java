package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.FaultFigures;
import dev.twinstack.comparison.report.FaultRow.Column;
import dev.twinstack.comparison.report.FaultRow.Strip;
import dev.twinstack.comparison.result.Attempt;
import dev.twinstack.comparison.result.FaultObservation;
import dev.twinstack.comparison.result.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Draws what clients saw of one fault, both targets on one scale. */
final class FaultTimeLine {

  private static final int COLUMNS = 140;
  private static final double COLUMN_WIDTH = (double) Strip.WIDTH / COLUMNS;
  private static final double NS_PER_S = 1e9;

  private final List<FaultObservation> seen;
  private final List<String> targets;
  private final long startNs;
  private final long lengthNs;

  private FaultTimeLine(List<FaultObservation> seen, List<String> targets) {
    this.seen = seen;
    this.targets = targets;
    startNs = seen.getFirst().startNs();
    long endNs =
        seen.stream()
            .flatMap(each -> each.attempts().stream())
            .mapToLong(Attempt::dueNs)
            .max()
            .orElse(seen.getFirst().healedNs());
    lengthNs = Math.max(1, endNs - startNs);
  }

  /**
   * The row of one fault.
   *
   * @param seen what was seen of it, one entry a target
   * @param targets the names of all targets, in the order of every table
   */
  static FaultRow of(List<FaultObservation> seen, List<String> targets) {
    return new FaultTimeLine(seen, targets).row();
  }

  private FaultRow row() {
    List<int[][]> counts = seen.stream().map(this::counts).toList();
    int most =
        counts.stream()
            .flatMap(Arrays::stream)
            .mapToInt(column -> Arrays.stream(column).sum())
            .max()
            .orElse(1);
    List<Strip> strips = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      strips.add(strip(seen.get(i), counts.get(i), Math.max(1, most)));
    }
    FaultObservation first = seen.getFirst();
    return new FaultRow(
        first.fault(),
        first.what(),
        first.promise().text(),
        Text.number(lengthNs / NS_PER_S),
        strips);
  }

  /** For each column how many right answers, answers 503, and others. */
  private int[][] counts(FaultObservation observation) {
    int[][] counts = new int[COLUMNS][3];
    for (Attempt attempt : observation.attempts()) {
      if (attempt.dueNs() >= startNs) {
        long column = (attempt.dueNs() - startNs) * COLUMNS / (lengthNs + 1);
        int kind =
            switch (attempt.outcome()) {
              case RIGHT -> 0;
              case UNAVAILABLE -> 1;
              case WRONG, REFUSED, LOST, HUNG -> 2;
            };
        counts[(int) column][kind]++;
      }
    }
    return counts;
  }

  private Strip strip(FaultObservation observation, int[][] counts, int most) {
    FaultFigures figures = FaultFigures.of(observation);
    double from = x(observation.injectedNs());
    return new Strip(
        observation.target(),
        targets.indexOf(observation.target()),
        figures.isKept(),
        answers(figures),
        from,
        tenths(x(observation.healedNs()) - from),
        columns(counts, most));
  }

  private static List<Column> columns(int[][] counts, int most) {
    double up = (double) Strip.LINE / most;
    double down = (double) (Strip.HEIGHT - Strip.LINE) / most;
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < COLUMNS; i++) {
      columns.add(
          new Column(
              tenths(i * COLUMN_WIDTH),
              tenths(COLUMN_WIDTH),
              tenths(counts[i][0] * up),
              tenths(counts[i][1] * down),
              tenths(counts[i][2] * down)));
    }
    return columns;
  }

  private static String answers(FaultFigures figures) {
    return Arrays.stream(Outcome.values())
        .filter(outcome -> figures.outcomes().getOrDefault(outcome, 0) > 0)
        .map(outcome -> Text.count(figures.outcomes().getOrDefault(outcome, 0)) + " " + outcome)
        .collect(Collectors.joining(", "));
  }

  private double x(long ns) {
    return tenths((double) (ns - startNs) / lengthNs * Strip.WIDTH);
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
