package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Comparison.WorkloadFigures;
import dev.twinstack.comparison.analysis.LatencyFigures;
import dev.twinstack.comparison.analysis.TargetFigures;
import dev.twinstack.comparison.report.Chart.Axis;
import dev.twinstack.comparison.report.Chart.Form;
import dev.twinstack.comparison.report.Chart.Line;
import dev.twinstack.comparison.report.Chart.Point;
import dev.twinstack.comparison.report.Chart.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Response time by percentile: how slow the slow answers are. */
final class PercentileChart {

  private static final double LEAST_MS = 0.001;

  private PercentileChart() {}

  static Chart of(WorkloadFigures figures) {
    List<Line> lines = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (int target = 0; target < figures.targets().size(); target++) {
      TargetFigures figure = figures.targets().get(target);
      List<Point> points = new ArrayList<>();
      for (LatencyFigures.Point point : figure.responseTime().curve()) {
        points.add(Point.of(nines(point.percentile()), Math.max(LEAST_MS, point.ms())));
        rows.add(
            List.of(
                figure.target(),
                String.format(Locale.ROOT, "%.5f", point.percentile()),
                Text.number(point.ms())));
      }
      lines.add(new Line(figure.target(), target, Form.LINE, points));
    }
    return new Chart(
        "percentiles-" + figures.workload(),
        "Response time by percentile, " + figures.workload(),
        "Lower is faster. Read at 99: of 100 requests, 99 were answered in that time or less. What"
            + " users notice is on the right, where the curves climb; both axes are logarithmic.",
        new Axis("Percentile of requests", Scale.NINES),
        new Axis("Response time (ms)", Scale.LOG),
        lines,
        List.of(),
        new DataTable(List.of("Target", "Percentile", "Response time (ms)"), rows));
  }

  private static double nines(double percentile) {
    return -Math.log10(1 - percentile / 100);
  }
}
