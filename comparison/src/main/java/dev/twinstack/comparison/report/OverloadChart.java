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
import org.jspecify.annotations.Nullable;

/** Good answers second by second in an overload and after it. */
final class OverloadChart {

  private OverloadChart() {}

  /** The chart; empty where no overload was run. */
  static Chart of(RunResult result, String workload) {
    List<String> targets = RoundSelection.targets(result);
    List<RoundResult> rounds =
        RoundSelection.of(result, workload, Purpose.OVERLOAD, Purpose.RECOVERY);
    List<Line> lines = new ArrayList<>();
    for (int target = 0; target < targets.size(); target++) {
      lines.addAll(lines(rounds, targets.get(target), target));
    }
    return new Chart(
        "overload-" + workload,
        "Overload and recovery, " + workload,
        "Good answers a second. Thin lines are what was asked for: first more than the service can"
            + " do, then a rate it held before. A service that bears overload stays near its"
            + " capacity, and is back at the thin line soon after.",
        new Axis("Time since the overload began (s)", Scale.LINEAR),
        new Axis("Good answers a second", Scale.LINEAR),
        lines,
        List.of(),
        table(rounds));
  }

  /** One line of answers and one of what was asked for a trial. */
  private static List<Line> lines(List<RoundResult> rounds, String name, int target) {
    List<Line> lines = new ArrayList<>();
    List<Point> asked = new ArrayList<>();
    List<Point> answered = new ArrayList<>();
    int start = 0;
    for (RoundResult round : rounds.stream().filter(r -> r.target().equals(name)).toList()) {
      if (round.purpose() == Purpose.OVERLOAD && !answered.isEmpty()) {
        break; // The later trials stand in the table: drawn over each other they hide the shape.
      }
      int length = 0;
      for (SecondFigures second : round.seconds()) {
        answered.add(Point.of(start + second.second(), (double) second.answers()));
        length = Math.max(length, second.second() + 1);
      }
      addAsked(asked, round.requestsPerSecond(), start, start + length);
      start += length;
    }
    lines.add(new Line("asked of " + name, target, Form.THIN, asked));
    lines.add(new Line(name, target, Form.LINE, answered));
    return lines;
  }

  private static void addAsked(List<Point> asked, @Nullable Integer rate, int from, int to) {
    if (rate != null && to > from) {
      asked.add(Point.of(from, rate));
      asked.add(Point.of(to - 0.01, rate));
    }
  }

  private static DataTable table(List<RoundResult> rounds) {
    List<List<String>> rows = new ArrayList<>();
    for (RoundResult round : rounds) {
      for (SecondFigures second : round.seconds()) {
        rows.add(
            List.of(
                "%d, %s, %s".formatted(round.number(), round.target(), round.purpose()),
                Integer.toString(second.second()),
                Text.count(round.requestsPerSecond()),
                Text.count(second.answers()),
                Text.count(second.errors()),
                Text.number(second.p99Ns() / 1e6)));
      }
    }
    return new DataTable(
        List.of("Round", "Second", "Asked (/s)", "Good (/s)", "Errors", "p99 (ms)"), rows);
  }
}
