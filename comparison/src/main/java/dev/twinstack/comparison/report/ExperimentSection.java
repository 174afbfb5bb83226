package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Claim;
import dev.twinstack.comparison.analysis.Claims;
import dev.twinstack.comparison.analysis.ExperimentFigures;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentFigure;
import dev.twinstack.comparison.result.Style;
import java.util.List;

/**
 * One experiment in the chapter.
 *
 * @param id its name, unique in the page
 * @param text what it is about
 * @param claims what is said and whether it is shown
 * @param charts those drawn by the page's script; empty where bars say it
 * @param bars bars for every figure; without groups where charts say it
 * @param table every figure
 */
public record ExperimentSection(
    String id,
    ExperimentText text,
    List<Claim> claims,
    List<Chart> charts,
    Bars bars,
    DataTable table) {

  public ExperimentSection {
    claims = List.copyOf(claims);
    charts = List.copyOf(charts);
  }

  static ExperimentSection of(Experiment experiment, List<ExperimentFigure> all) {
    ExperimentFigures figures = ExperimentFigures.of(experiment, all);
    DataTable table = ExperimentTable.of(experiment, all);
    List<Chart> charts = ExperimentCharts.of(experiment, figures, table);
    return new ExperimentSection(
        experiment.toString(),
        ExperimentText.of(experiment),
        Claims.of(experiment, figures),
        charts,
        ExperimentBars.of(experiment, charts.isEmpty() ? all : List.of()),
        table);
  }

  /** The look of a style's lines and bars: that of its service, none for platform threads. */
  static int lookOf(String style) {
    return switch (style) {
      case Style.VIRTUAL, Style.VIRTUAL_MOVED -> 0;
      case Style.LOOP, Style.LOOP_MOVED -> 1;
      default -> -1;
    };
  }
}
