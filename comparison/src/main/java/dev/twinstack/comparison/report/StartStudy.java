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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How services start and become fast, as they are and with an AOT cache. */
public final class StartStudy {

  private static final double NS_PER_S = 1e9;
  private static final double NS_PER_US = 1e3;

  private StartStudy() {}

  /**
   * The page.
   *
   * @param pairs the names of the targets that are drawn together and held to one bar, without and
   *     with the cache
   * @param summary how it was measured
   */
  public static StudyPage of(List<StartCurve> curves, List<List<String>> pairs, String summary) {
    return new StudyPage(
        "Start and warm-up, without and with an AOT cache",
        summary,
        figures(StartFigures.of(curves, pairs)),
        pairs.stream()
            .flatMap(pair -> Stream.of(answers(curves, pair), costs(curves, pair)))
            .toList());
  }

  private static DataTable figures(List<StartFigures> figures) {
    return new DataTable(
        List.of(
            "Target",
            "First answer (s)",
            "90 % of the peak (s)",
            "Peak (answers/s)",
            "90 % as cheap (s)",
            "CPU an answer then (us)",
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
                    figure.cheapSeconds() == null
                        ? "not reached"
                        : Text.number(figure.cheapSeconds()),
                    figure.costSeconds() == null
                        ? Text.NOT_MEASURED
                        : Text.number(figure.costSeconds() * 1e6),
                    Text.number(figure.firstMinuteCpuSeconds()),
                    figure.residentBytes() == null
                        ? Text.NOT_MEASURED
                        : Text.mebibytes(figure.residentBytes().longValue()),
                    Integer.toString(figure.starts())))
            .toList());
  }

  private static Chart answers(List<StartCurve> curves, List<String> pair) {
    return new Chart(
        "start-" + pair.getFirst(),
        "From the start of the process, " + pair.getFirst(),
        "Answers in each second, one line a start. The earlier a line is level, the sooner a fresh"
            + " process does its share.",
        new Axis("Seconds since the process began", Scale.LINEAR),
        new Axis("Answers a second", Scale.LINEAR),
        lines(curves, pair, StartSecond::answers),
        List.of(),
        table(curves, pair));
  }

  private static Chart costs(List<StartCurve> curves, List<String> pair) {
    return new Chart(
        "start-cost-" + pair.getFirst(),
        "CPU for an answer from the start of the process, " + pair.getFirst(),
        "The process's CPU time in each second over its answers, one line a start: what compiling"
            + " and code that is not compiled yet cost. It survives a machine that others use.",
        new Axis("Seconds since the process began", Scale.LINEAR),
        new Axis("CPU an answer (us)", Scale.LOG),
        lines(curves, pair, StartSecond::cpuUs),
        List.of(),
        table(curves, pair));
  }

  /** One second of a load, by the age of the process in seconds. */
  private record StartSecond(double age, SecondFigures figures, @Nullable Long cpuNs) {

    static List<StartSecond> of(StartCurve curve) {
      return curve.seconds().stream()
          .map(second ->
              new StartSecond(
                  curve.loadAfterNs() / NS_PER_S + second.second(),
                  second,
                  second.second() < curve.cpuNs().size()
                      ? curve.cpuNs().get(second.second())
                      : null))
          .toList();
    }

    double answers() {
      return figures.answers();
    }

    /** Null where it was not measured or there were none. */
    @Nullable Double cpuUs() {
      return cpuNs == null || figures.answers() == 0
          ? null
          : Double.valueOf(cpuNs / NS_PER_US / figures.answers());
    }
  }

  private static List<Line> lines(
      List<StartCurve> curves, List<String> pair, Function<StartSecond, @Nullable Double> figure) {
    return curves.stream()
        .filter(curve -> pair.contains(curve.target()))
        .map(curve ->
            new Line(
                curve.target(),
                pair.indexOf(curve.target()),
                Form.LINE,
                points(StartSecond.of(curve), figure)))
        .toList();
  }

  private static List<Point> points(
      List<StartSecond> seconds, Function<StartSecond, @Nullable Double> figure) {
    List<Point> points = new ArrayList<>();
    for (StartSecond second : seconds) {
      Double value = figure.apply(second);
      if (value != null) {
        points.add(Point.of(second.age(), value));
      }
    }
    return points;
  }

  private static DataTable table(List<StartCurve> curves, List<String> pair) {
    List<List<String>> rows = new ArrayList<>();
    for (StartCurve curve : curves) {
      if (pair.contains(curve.target())) {
        for (StartSecond second : StartSecond.of(curve)) {
          rows.add(
              List.of(
                  "%s, start %d".formatted(curve.target(), curve.repetition()),
                  Text.number(second.age()),
                  Text.count(second.figures().answers()),
                  Text.count(second.figures().errors()),
                  Text.number(second.cpuUs())));
        }
      }
    }
    return new DataTable(
        List.of(
            "Start", "Seconds since the process began", "Answers", "Errors", "CPU an answer (us)"),
        rows);
  }
}
