package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentFigure;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figures of one experiment, to be asked for by style and name. */
public final class ExperimentFigures {

  private final List<ExperimentFigure> figures;

  private ExperimentFigures(List<ExperimentFigure> figures) {
    this.figures = List.copyOf(figures);
  }

  /** Those of one experiment. */
  public static ExperimentFigures of(Experiment experiment, List<ExperimentFigure> all) {
    return new ExperimentFigures(
        all.stream().filter(figure -> figure.experiment() == experiment).toList());
  }

  /** What was measured, in every repetition in which it was. */
  public double[] values(String style, String figure, double at) {
    return figures.stream()
        .filter(each -> isOf(each, style, figure, at))
        .map(ExperimentFigure::value)
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /** The middle of that; null where it was never measured. */
  public @Nullable Double median(String style, String figure, double at) {
    double[] values = values(style, figure, at);
    return values.length == 0 ? null : Double.valueOf(Contrast.median(values));
  }

  /** Why it was not measured; null where it was, at least once. */
  public @Nullable String missing(String style, String figure, double at) {
    if (values(style, figure, at).length > 0) {
      return null;
    }
    return figures.stream()
        .filter(each -> isOf(each, style, figure, at))
        .map(ExperimentFigure::missing)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("not measured");
  }

  /** The styles that have a figure, in the order in which they were measured. */
  public List<String> styles(String figure) {
    return figures.stream()
        .filter(each -> each.figure().equals(figure))
        .sorted(Comparator.comparingInt(ExperimentFigure::repetition))
        .map(ExperimentFigure::style)
        .distinct()
        .toList();
  }

  /** At what it was measured, from low to high. */
  public List<Double> settings(String figure) {
    return figures.stream()
        .filter(each -> each.figure().equals(figure))
        .map(ExperimentFigure::at)
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isOf(ExperimentFigure each, String style, String figure, double at) {
    return each.style().equals(style) && each.figure().equals(figure) && each.at() == at;
  }
}
