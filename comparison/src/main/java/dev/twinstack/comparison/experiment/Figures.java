package dev.twinstack.comparison.experiment;

import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentFigure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the figures of one experiment down. For one thread at a time. */
final class Figures {

  private final Experiment experiment;
  private final List<ExperimentFigure> figures = new ArrayList<>();

  Figures(Experiment experiment) {
    this.experiment = experiment;
  }

  void add(String style, String figure, double at, int repetition, @Nullable Double value) {
    figures.add(
        new ExperimentFigure(
            experiment,
            style,
            figure,
            at,
            repetition,
            value,
            value == null ? "requests failed, or the system does not tell it" : null));
  }

  void miss(String style, String figure, double at, int repetition, String reason) {
    figures.add(new ExperimentFigure(experiment, style, figure, at, repetition, null, reason));
  }

  List<ExperimentFigure> all() {
    return List.copyOf(figures);
  }
}
