package dev.twinstack.comparison.result;

import java.util.List;

/**
 * What the experiments gave.
 *
 * @param experiments those that were run
 * @param figures all figures, in the order in which they were measured
 * @param exhibits what is shown side by side
 */
public record ExperimentRun(
    List<Experiment> experiments,
    List<ExperimentFigure> figures,
    List<ExperimentExhibit> exhibits) {

  public ExperimentRun {
    experiments = List.copyOf(experiments);
    figures = List.copyOf(figures);
    exhibits = List.copyOf(exhibits);
  }
}
