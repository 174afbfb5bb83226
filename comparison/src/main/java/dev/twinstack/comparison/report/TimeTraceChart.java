package dev.twinstack.comparison.report;

import dev.twinstack.comparison.report.Chart.Axis;
import dev.twinstack.comparison.report.Chart.Form;
import dev.twinstack.comparison.report.Chart.Line;
import dev.twinstack.comparison.report.Chart.Point;
import dev.twinstack.comparison.report.Chart.Scale;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.SecondFigures;
import java.util.ArrayList;
import java.util.List;

/** Response time second by second, the rounds joined in the order in which they ran. */
final class TimeTraceChart {

  private static final double NS_PER_MS = 1e6;

  private TimeTraceChart() {}

  static Chart of(RunResult result, String workload) {
    List<String> targets = RoundSelection.targets(result);
    List<RoundResult> rounds = RoundSelection.of(result, workload, Purpose.COMPARISON);
    List<Line> lines = new ArrayList<>();
    for (int target = 0; target < targets.size(); target++) {
      String name = targets.get(target);
      lines.add(new Line(name + " p50", target, Form.THIN, points(rounds, name, false)));
      lines.add(new Line(name + " p99", target, Form.LINE, points(rounds, name, true)));
    }
    return new Chart(
        "trace-" + workload,
        "Response time over time, " + workload,
        "Each round in its turn, second by second: strong lines are the 99th percentile, thin ones"
            + " the median. Level lines mean that both were warm and nothing disturbed them; a peak"
            + " in one round only is a disturbance.",
        new Axis("Measured time, rounds joined (s)", Scale.LINEAR),
        new Axis("Response time (ms)", Scale.LOG),
        lines,
        List.of(),
        table(rounds));
  }

  private static List<Point> points(List<RoundResult> rounds, String target, boolean tail) {
    List<Point> points = new ArrayList<>();
    int start = 0;
    for (RoundResult round : rounds) {
      if (round.target().equals(target)) {
        for (SecondFigures second : round.seconds()) {
          long ns = tail ? second.p99Ns() : second.p50Ns();
          if (ns > 0) {
            points.add(Point.of(start + second.second(), ns / NS_PER_MS));
          }
        }
      }
      start += length(round);
      points.add(Point.gap(start - 0.5));
    }
    return points;
  }

  private static int length(RoundResult round) {
    return round.seconds().stream().mapToInt(second -> second.second() + 1).max().orElse(0);
  }

  private static DataTable table(List<RoundResult> rounds) {
    List<List<String>> rows = new ArrayList<>();
    for (RoundResult round : rounds) {
      for (SecondFigures second : round.seconds()) {
        rows.add(
            List.of(
                "%d, %s".formatted(round.number(), round.target()),
                Integer.toString(second.second()),
                Text.count(second.answers()),
                Text.count(second.errors()),
                Text.number(second.p50Ns() / NS_PER_MS),
                Text.number(second.p99Ns() / NS_PER_MS),
                Text.number(second.maxNs() / NS_PER_MS)));
      }
    }
    return new DataTable(
        List.of("Round", "Second", "Answers", "Errors", "p50 (ms)", "p99 (ms)", "max (ms)"), rows);
  }
}
