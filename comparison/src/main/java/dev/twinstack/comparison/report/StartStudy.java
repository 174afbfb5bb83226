package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.StartFigures;
import dev.twinstack.comparison.report.Chart.Axis;
import dev.twinstack.comparison.report.Chart.Form;
import dev.twinstack.comparison.report.Chart.Line;
import dev.twinstack.comparison.report.Chart.Point;
import dev.twinstack.comparison.report.Chart.Scale;
import dev.twinstack.comparison.result.SecondFigures;
import dev.twinstack.comparison.result.StartCurve;
import java.util.ArrayList;
import java.util.List;

/** How services start and become fast, as they are and with an AOT cache. */
public final class StartStudy {

  private static final double NS_PER_S = 1e9;

  private StartStudy() {}

  /**
   * The page.
   *
   * @param pairs the names of the targets that are drawn together, without and with the cache
   * @param summary how it was measured
   */
  public static StudyPage of(List<StartCurve> curves, List<List<String>> pairs, String summary) {
    return new StudyPage(
        "Start and warm-up, without and with an AOT cache",
        summary,
        figures(StartFigures.of(curves)),
        pairs.stream().map(pair -> chart(curves, pair)).toList());
  }

  private static DataTable figures(List<StartFigures> figures) {
    return new DataTable(
        List.of(
            "Target",
            "First answer (s)",
            "90 % of the peak (s)",
            "Peak (answers/s)",
            "CPU of the first minute (s)",
            "In RAM at rest",
            "Starts"),
        figures.stream()
            .map(figure ->
                List.of(
                    figure.target(),
                    Text.number(figure.firstAnswerSeconds()),
                    figure.peakSeconds() == null
                        ? "not reached"
                        : Text.number(figure.peakSeconds()),
                    Text.count(Math.round(figure.peakPerSecond())),
                    Text.number(figure.firstMinuteCpuSeconds()),
                    figure.residentBytes() == null
                        ? Text.NOT_MEASURED
                        : Text.mebibytes(figure.residentBytes().longValue()),
                    Integer.toString(figure.starts())))
            .toList());
  }

  private static Chart chart(List<StartCurve> curves, List<String> pair) {
    return new Chart(
        "start-" + pair.getFirst(),
        "From the start of the process, " + pair.getFirst(),
        "Answers in each second under a fixed number of clients, one line a start. The earlier a"
            + " line is level, the sooner a fresh process does its share.",
        new Axis("Seconds since the process began", Scale.LINEAR),
        new Axis("Answers a second", Scale.LINEAR),
        curves.stream()
            .filter(curve -> pair.contains(curve.target()))
            .map(curve ->
                new Line(curve.target(), pair.indexOf(curve.target()), Form.LINE, points(curve)))
            .toList(),
        List.of(),
        table(curves, pair));
  }

  private static List<Point> points(StartCurve curve) {
    return curve.seconds().stream()
        .map(second ->
            Point.of(curve.loadAfterNs() / NS_PER_S + second.second(), (double) second.answers()))
        .toList();
  }

  private static DataTable table(List<StartCurve> curves, List<String> pair) {
    List<List<String>> rows = new ArrayList<>();
    for (StartCurve curve : curves) {
      if (pair.contains(curve.target())) {
        for (SecondFigures second : curve.seconds()) {
          rows.add(
              List.of(
                  "%s, start %d".formatted(curve.target(), curve.repetition()),
                  Text.number(curve.loadAfterNs() / NS_PER_S + second.second()),
                  Text.count(second.answers()),
                  Text.count(second.errors())));
        }
      }
    }
    return new DataTable(
        List.of("Start", "Seconds since the process began", "Answers", "Errors"), rows);
  }
}
