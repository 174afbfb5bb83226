package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.CostInterval;
import dev.twinstack.comparison.report.Chart.Axis;
import dev.twinstack.comparison.report.Chart.Form;
import dev.twinstack.comparison.report.Chart.Line;
import dev.twinstack.comparison.report.Chart.Point;
import dev.twinstack.comparison.report.Chart.Scale;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** CPU time for an answer, round by round. */
final class CostChart {

  private CostChart() {}

  static Chart of(RunResult result, String workload) {
    List<String> targets = RoundSelection.targets(result);
    List<RoundResult> rounds =
        RoundSelection.of(result, workload, Purpose.COMPARISON, Purpose.NOISE);
    List<Line> lines = new ArrayList<>();
    for (int target = 0; target < targets.size(); target++) {
      String name = targets.get(target);
      List<Point> points =
          rounds.stream()
              .filter(
                  round -> round.target().equals(name) && RoundSelection.reasons(round).isEmpty())
              .filter(round -> RoundSelection.costUs(round) != null)
              .map(round -> new Point(round.number(), RoundSelection.costUs(round), null, null))
              .toList();
      List<Point> all = new ArrayList<>(points);
      CostInterval interval =
          CostInterval.of(
              rounds.stream()
                  .filter(round -> round.purpose() == Purpose.COMPARISON)
                  .filter(round -> round.target().equals(name))
                  .filter(round -> RoundSelection.reasons(round).isEmpty())
                  .map(RoundSelection::costUs)
                  .filter(Objects::nonNull)
                  .toList());
      if (interval != null && !rounds.isEmpty()) {
        all.add(
            new Point(
                rounds.getLast().number() + 2.0 + target,
                interval.meanUs(),
                interval.lowUs(),
                interval.highUs()));
      }
      lines.add(new Line(name, target, Form.POINTS, all));
    }
    return new Chart(
        "cost-" + workload,
        "CPU a request by round, " + workload,
        "Each point is one valid round. Two clouds that do not overlap are a difference; the spread"
            + " within a cloud is the noise. Behind the last round stands each target's mean with"
            + " its 95 % interval from round to round. The first rounds of a trial, all on one target, are the"
            + " A/A rounds that measure this noise.",
        new Axis("Round", Scale.COUNT),
        new Axis("CPU of the service a request (us), not from 0", Scale.NEAR),
        lines,
        List.of(),
        table(rounds));
  }

  private static DataTable table(List<RoundResult> rounds) {
    return new DataTable(
        List.of("Round", "Trial", "Purpose", "Target", "CPU a request (us)", "Counts"),
        rounds.stream()
            .map(round ->
                List.of(
                    Integer.toString(round.number()),
                    Integer.toString(round.trial()),
                    round.purpose().toString(),
                    round.target(),
                    Text.number(RoundSelection.costUs(round)),
                    RoundSelection.reasons(round).isEmpty() ? "yes" : "no"))
            .toList());
  }
}
