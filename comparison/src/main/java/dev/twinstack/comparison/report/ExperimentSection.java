package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Claim;
import dev.twinstack.comparison.analysis.Claims;
import dev.twinstack.comparison.analysis.ExperimentFigures;
import dev.twinstack.comparison.report.Chart.Axis;
import dev.twinstack.comparison.report.Chart.Form;
import dev.twinstack.comparison.report.Chart.Line;
import dev.twinstack.comparison.report.Chart.Point;
import dev.twinstack.comparison.report.Chart.Scale;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentFigure;
import dev.twinstack.comparison.result.Measured;
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
    boolean isDrawn = experiment == Experiment.WAIT;
    return new ExperimentSection(
        experiment.toString(),
        ExperimentText.of(experiment),
        Claims.of(experiment, figures),
        isDrawn ? waits(figures, table) : List.of(),
        ExperimentBars.of(experiment, isDrawn ? List.of() : all),
        table);
  }

  private static List<Chart> waits(ExperimentFigures figures, DataTable table) {
    return List.of(
        chart(
            figures,
            table,
            "wait-seconds",
            "Until all waits are over",
            "A level line at one second is what was promised. A line that ends was not answered"
                + " whole.",
            Measured.WAIT_SECONDS,
            "Seconds"),
        chart(
            figures,
            table,
            "wait-bytes",
            "Memory a wait",
            "What the process has in RAM more than at rest, by the number of waits. Of few waits"
                + " it is mostly what a fresh process needs in any case.",
            Measured.WAIT_BYTES,
            "Bytes a wait"));
  }

  private static Chart chart(
      ExperimentFigures figures,
      DataTable table,
      String id,
      String title,
      String caption,
      String figure,
      String unit) {
    List<Line> lines =
        figures.styles(figure).stream()
            .map(style ->
                new Line(
                    style,
                    lookOf(style),
                    Form.JOINED,
                    figures.settings(figure).stream()
                        .map(at -> new Point(at, figures.median(style, figure, at), null, null))
                        .toList()))
            .toList();
    return new Chart(
        id,
        title,
        caption,
        new Axis("Waits at once", Scale.LOG),
        new Axis(unit, Scale.LOG),
        lines,
        List.of(),
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
