package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Contrast;
import dev.twinstack.comparison.analysis.ExperimentFigures;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentFigure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Every figure of an experiment: the median of its repetitions, the least and the most. */
final class ExperimentTable {

  private ExperimentTable() {}

  static DataTable of(Experiment experiment, List<ExperimentFigure> all) {
    ExperimentFigures figures = ExperimentFigures.of(experiment, all);
    List<ExperimentFigure> own =
        all.stream().filter(figure -> figure.experiment() == experiment).toList();
    List<String> styles = own.stream().map(ExperimentFigure::style).distinct().sorted().toList();
    List<String> columns = new ArrayList<>(List.of("Figure"));
    columns.addAll(styles);
    List<List<String>> rows = new ArrayList<>();
    for (String figure : names(own)) {
      for (double at : figures.settings(figure)) {
        List<String> row = new ArrayList<>(List.of(label(experiment, figure, at)));
        styles.forEach(style -> row.add(cell(figures, style, figure, at)));
        rows.add(row);
      }
    }
    return new DataTable(columns, rows);
  }

  static List<String> names(List<ExperimentFigure> figures) {
    return figures.stream().map(ExperimentFigure::figure).distinct().toList();
  }

  /** A figure with what it was measured at. */
  static String label(Experiment experiment, String figure, double at) {
    String setting =
        switch (experiment) {
          case WAIT -> String.format(Locale.ROOT, "%,.0f waits", at);
          case HOG -> at == 0 ? "alone" : "1 % hogs";
          case FANOUT -> at == 0 ? "" : at == 1 ? "one query" : "three queries";
          case STREAM -> at == 0 ? "" : String.format(Locale.ROOT, "%.0f slow readers", at);
          case SLOW -> String.format(Locale.ROOT, "%.0f ms away", at);
          case PIN, SLIP, MIX, DEBUG -> "";
        };
    return setting.isEmpty() ? figure : figure + ", " + setting;
  }

  private static String cell(ExperimentFigures figures, String style, String figure, double at) {
    double[] values = figures.values(style, figure, at);
    if (values.length == 0) {
      return "–";
    }
    double median = Contrast.median(values);
    double least = Arrays.stream(values).min().orElseThrow();
    double most = Arrays.stream(values).max().orElseThrow();
    return least == most
        ? number(median)
        : "%s (%s to %s)".formatted(number(median), number(least), number(most));
  }

  /** What was counted as such, what was measured with three digits. */
  static String number(double value) {
    return value == Math.rint(value) ? Text.count(Math.round(value)) : Text.number(value);
  }
}
