package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.CapacityFigures;
import dev.twinstack.comparison.report.Chart.Axis;
import dev.twinstack.comparison.report.Chart.Form;
import dev.twinstack.comparison.report.Chart.Line;
import dev.twinstack.comparison.report.Chart.Mark;
import dev.twinstack.comparison.report.Chart.Point;
import dev.twinstack.comparison.report.Chart.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The ladder of rates: what happens to latency and to goodput as more is asked for. */
final class CapacityCharts {

  private CapacityCharts() {}

  static List<Chart> of(
      String workload, List<CapacityFigures> ladders, List<String> targets, int objectiveMs) {
    List<CapacityFigures> shown =
        ladders.stream().filter(ladder -> ladder.workload().equals(workload)).toList();
    if (shown.stream().allMatch(ladder -> ladder.points().isEmpty())) {
      return List.of();
    }
    return List.of(
        latency(workload, shown, targets, objectiveMs), goodput(workload, shown, targets));
  }

  private static Chart latency(
      String workload, List<CapacityFigures> ladders, List<String> targets, int objectiveMs) {
    List<Mark> marks = new ArrayList<>(capacities(ladders, targets));
    marks.add(new Mark("objective, %d ms".formatted(objectiveMs), -1, null, (double) objectiveMs));
    return new Chart(
        "ladder-latency-" + workload,
        "Response time against rate, " + workload,
        "Each point is one rate. A service is fine while its curve stays below the objective; where"
            + " it turns upwards the queue has begun to grow. Upright lines mark the capacity: the"
            + " highest rate that kept the objective.",
        new Axis("Requests a second, asked for", Scale.LINEAR),
        new Axis("Response time p99 (ms)", Scale.LOG),
        lines(ladders, targets, CapacityFigures.Point::p99Ms),
        marks,
        table(ladders));
  }

  private static Chart goodput(
      String workload, List<CapacityFigures> ladders, List<String> targets) {
    List<Line> lines =
        new ArrayList<>(lines(ladders, targets, CapacityFigures.Point::goodputPerSecond));
    List<Point> asked =
        ladders.stream()
            .flatMap(ladder -> ladder.points().stream())
            .mapToDouble(CapacityFigures.Point::requestsPerSecond)
            .distinct()
            .sorted()
            .mapToObj(rate -> Point.of(rate, rate))
            .toList();
    lines.addFirst(new Line("all that is asked for", -1, Form.THIN, asked));
    return new Chart(
        "ladder-goodput-" + workload,
        "Throughput against rate, " + workload,
        "Good answers a second for what is asked. On the thin line everything is answered; where a"
            + " curve leaves it, requests wait or fail.",
        new Axis("Requests a second, asked for", Scale.LINEAR),
        new Axis("Good answers a second", Scale.LINEAR),
        lines,
        capacities(ladders, targets),
        table(ladders));
  }

  private static List<Line> lines(
      List<CapacityFigures> ladders,
      List<String> targets,
      ToDoubleFunction<CapacityFigures.Point> figure) {
    return ladders.stream()
        .map(ladder ->
            new Line(
                ladder.target(),
                targets.indexOf(ladder.target()),
                Form.JOINED,
                ladder.points().stream()
                    .map(p -> Point.of(p.requestsPerSecond(), figure.applyAsDouble(p)))
                    .toList()))
        .toList();
  }

  private static List<Mark> capacities(List<CapacityFigures> ladders, List<String> targets) {
    return ladders.stream()
        .filter(ladder -> ladder.capacityPerSecond() != null)
        .map(ladder ->
            new Mark(
                ladder.target(),
                targets.indexOf(ladder.target()),
                ladder.capacityPerSecond(),
                null))
        .toList();
  }

  private static DataTable table(List<CapacityFigures> ladders) {
    List<List<String>> rows = new ArrayList<>();
    for (CapacityFigures ladder : ladders) {
      for (CapacityFigures.Point point : ladder.points()) {
        rows.add(
            List.of(
                ladder.target(),
                Text.count(point.requestsPerSecond()),
                Text.count(Math.round(point.goodputPerSecond())),
                Text.count(point.errors()),
                Text.number(point.p50Ms()),
                Text.number(point.p99Ms()),
                point.keepsObjective() ? "yes" : "no"));
      }
    }
    return new DataTable(
        List.of(
            "Target",
            "Asked (/s)",
            "Good (/s)",
            "Errors",
            "p50 (ms)",
            "p99 (ms)",
            "Objective kept"),
        rows);
  }
}
