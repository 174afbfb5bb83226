package dev.twinstack.comparison.report;

import dev.twinstack.comparison.fault.Attempt;
import dev.twinstack.comparison.fault.FaultFigures;
import dev.twinstack.comparison.fault.FaultObservation;
import dev.twinstack.comparison.fault.Outcome;
import dev.twinstack.comparison.report.Chart.Axis;
import dev.twinstack.comparison.report.Chart.Form;
import dev.twinstack.comparison.report.Chart.Line;
import dev.twinstack.comparison.report.Chart.Mark;
import dev.twinstack.comparison.report.Chart.Point;
import dev.twinstack.comparison.report.Chart.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the clients of both targets saw of each fault. */
public final class FaultStudy {

  private static final double NS_PER_S = 1e9;
  private static final double NS_PER_MS = 1e6;
  private static final double BIN_SECONDS = 0.25;

  private final List<FaultObservation> observations;
  private final List<String> targets;

  private FaultStudy(List<FaultObservation> observations) {
    this.observations = observations;
    this.targets = observations.stream().map(FaultObservation::target).distinct().toList();
  }

  /**
   * The page.
   *
   * @param observations of each fault one for each target
   * @param skipped a line for each fault that was not made to happen, and why
   * @param summary how it was measured
   */
  public static StudyPage of(
      List<FaultObservation> observations, List<String> skipped, String summary) {
    FaultStudy study = new FaultStudy(observations);
    List<String> faults = observations.stream().map(FaultObservation::fault).distinct().toList();
    return new StudyPage(
        "Faults",
        Stream.concat(Stream.of(summary), skipped.stream().map(line -> "Skipped: " + line + "."))
            .reduce("%s %s"::formatted)
            .orElseThrow(),
        study.table(observations),
        faults.stream().map(study::chart).toList());
  }

  private Chart chart(String fault) {
    List<FaultObservation> seen =
        observations.stream().filter(each -> each.fault().equals(fault)).toList();
    FaultObservation first = seen.getFirst();
    List<Line> lines = new ArrayList<>();
    for (FaultObservation each : seen) {
      int target = targets.indexOf(each.target());
      lines.add(new Line(each.target(), target, Form.LINE, points(each, true)));
      lines.add(new Line(each.target() + ", failed", target, Form.THIN, points(each, false)));
    }
    return new Chart(
        "fault-" + fault.replace(' ', '-'),
        fault,
        "Right answers and failed requests, by when they were due.",
        new Axis("Seconds", Scale.LINEAR),
        new Axis("Requests a second", Scale.LINEAR),
        lines,
        List.of(
            new Mark("fault", -1, (first.injectedNs() - first.startNs()) / NS_PER_S, null),
            new Mark("mended", -1, (first.healedNs() - first.startNs()) / NS_PER_S, null)),
        table(seen));
  }

  private static List<Point> points(FaultObservation observation, boolean right) {
    double[] bins =
        new double
            [1
                + (int)
                    observation.attempts().stream()
                        .mapToDouble(attempt -> bin(observation, attempt))
                        .max()
                        .orElse(0)];
    for (Attempt attempt : observation.attempts()) {
      double bin = bin(observation, attempt);
      if (bin >= 0 && (attempt.outcome() == Outcome.RIGHT) == right) {
        bins[(int) bin] += 1 / BIN_SECONDS;
      }
    }
    List<Point> points = new ArrayList<>();
    // The last bin is not full.
    for (int i = 0; i < bins.length - 1; i++) {
      points.add(Point.of((i + 0.5) * BIN_SECONDS, bins[i]));
    }
    return points;
  }

  private static double bin(FaultObservation observation, Attempt attempt) {
    return Math.floor((attempt.dueNs() - observation.startNs()) / NS_PER_S / BIN_SECONDS);
  }

  private DataTable table(List<FaultObservation> rows) {
    List<String> columns = new ArrayList<>(List.of("Fault, target"));
    Arrays.stream(Outcome.values()).map(Outcome::toString).forEach(columns::add);
    columns.addAll(List.of("First failure (ms)", "Back after (ms)", "Longest (ms)", "Kept"));
    return new DataTable(columns, rows.stream().map(FaultStudy::row).toList());
  }

  private static List<String> row(FaultObservation observation) {
    FaultFigures figures = FaultFigures.of(observation);
    List<String> row = new ArrayList<>();
    row.add(observation.fault() + ", " + observation.target());
    for (Outcome outcome : Outcome.values()) {
      row.add(Text.count(figures.outcomes().getOrDefault(outcome, 0)));
    }
    row.add(
        figures
            .firstFailure()
            .map(time -> Text.number(time.toNanos() / NS_PER_MS))
            .orElse("none"));
    row.add(Text.number(figures.recovery().toNanos() / NS_PER_MS));
    row.add(Text.number(figures.longest().toNanos() / NS_PER_MS));
    row.add(figures.isKept() ? "yes" : "no");
    return row;
  }
}
