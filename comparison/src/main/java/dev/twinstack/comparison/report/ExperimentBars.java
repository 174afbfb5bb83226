package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.ExperimentFigures;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentFigure;
import java.util.ArrayList;
import java.util.List;

/** Every figure of an experiment as bars, style by style. */
final class ExperimentBars {

  private ExperimentBars() {}

  static Bars of(Experiment experiment, List<ExperimentFigure> all) {
    ExperimentFigures figures = ExperimentFigures.of(experiment, all);
    List<ExperimentFigure> own =
        all.stream().filter(figure -> figure.experiment() == experiment).toList();
    List<Bars.Group> groups = new ArrayList<>();
    for (String figure : ExperimentTable.names(own)) {
      for (double at : figures.settings(figure)) {
        groups.add(
            new Bars.Group(
                ExperimentTable.label(experiment, figure, at), bars(figures, figure, at)));
      }
    }
    return new Bars(
        experiment + "-bars",
        ExperimentText.of(experiment).title(),
        "The medians of all repetitions.",
        groups);
  }

  private static List<Bars.Bar> bars(ExperimentFigures figures, String figure, double at) {
    List<String> styles = figures.styles(figure);
    double most =
        styles.stream().mapToDouble(style -> median(figures, style, figure, at)).max().orElse(0);
    return styles.stream()
        .filter(style -> figures.values(style, figure, at).length > 0)
        .map(style -> {
          double value = median(figures, style, figure, at);
          return new Bars.Bar(
              style,
              ExperimentSection.lookOf(style),
              ExperimentTable.number(value),
              most <= 0 ? 0 : Math.max(0, 100 * value / most));
        })
        .toList();
  }

  private static double median(ExperimentFigures figures, String style, String figure, double at) {
    Double median = figures.median(style, figure, at);
    return median == null ? 0 : median;
  }
}
