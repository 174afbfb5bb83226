package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.ExperimentFigures;
import dev.twinstack.comparison.report.Chart.Axis;
import dev.twinstack.comparison.report.Chart.Form;
import dev.twinstack.comparison.report.Chart.Line;
import dev.twinstack.comparison.report.Chart.Point;
import dev.twinstack.comparison.report.Chart.Scale;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.Measured;
import java.util.List;

/** The experiments in which something was varied, drawn as lines over it. */
final class ExperimentCharts {

  private static final Axis WAITS = new Axis("Waits at once", Scale.LOG);
  private static final Axis DELAY = new Axis("Database later by (ms)", Scale.LINEAR);

  private ExperimentCharts() {}

  /** Those of one experiment; empty where nothing was varied. */
  static List<Chart> of(Experiment experiment, ExperimentFigures figures, DataTable table) {
    return switch (experiment) {
      case WAIT -> waits(figures, table);
      case SLOW -> delays(figures, table);
      case HOG, PIN, SLIP, FANOUT, STREAM, MIX, DEBUG -> List.of();
    };
  }

  private static List<Chart> waits(ExperimentFigures figures, DataTable table) {
    return List.of(
        new Chart(
            "wait-seconds",
            "Until all waits are over",
            "A level line at one second is what was promised. A line that ends was not answered"
                + " whole.",
            WAITS,
            new Axis("Seconds", Scale.LOG),
            lines(figures, Measured.WAIT_SECONDS),
            List.of(),
            table),
        new Chart(
            "wait-bytes",
            "Memory a wait",
            "What the process has in RAM more than at rest, by the number of waits. Of few waits"
                + " it is mostly what a fresh process needs in any case.",
            WAITS,
            new Axis("Bytes a wait", Scale.LOG),
            lines(figures, Measured.WAIT_BYTES),
            List.of(),
            table));
  }

  private static List<Chart> delays(ExperimentFigures figures, DataTable table) {
    return List.of(
        delay(
            "slow-capacity",
            "Answers a second",
            "64 clients that ask again at once. On the left the processors are the limit, on the"
                + " right the 32 connections.",
            Measured.SLOW_CAPACITY,
            figures,
            table),
        delay(
            "slow-cpu",
            "CPU an answer",
            "At 200 requests a second: waiting longer costs no more, unless a style makes it.",
            Measured.SLOW_CPU,
            figures,
            table),
        delay(
            "slow-busy",
            "Connections busy",
            "At 200 requests a second: the rate times the time of a query, whatever the style.",
            Measured.SLOW_BUSY,
            figures,
            table),
        delay(
            "slow-memory",
            "Memory",
            "The most in RAM under 64 clients. A JVM seldom gives memory back, so it is rather"
                + " that of the whole experiment.",
            Measured.SLOW_MEMORY,
            figures,
            table));
  }

  private static Chart delay(
      String id,
      String title,
      String caption,
      String figure,
      ExperimentFigures figures,
      DataTable table) {
    Axis up = new Axis(figure, Scale.LINEAR);
    return new Chart(id, title, caption, DELAY, up, lines(figures, figure), List.of(), table);
  }

  private static List<Line> lines(ExperimentFigures figures, String figure) {
    return figures.styles(figure).stream()
        .map(style ->
            new Line(
                style,
                ExperimentSection.lookOf(style),
                Form.JOINED,
                figures.settings(figure).stream()
                    .map(at -> new Point(at, figures.median(style, figure, at), null, null))
                    .toList()))
        .toList();
  }
}
