package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.FaultFigures;
import dev.twinstack.comparison.analysis.SoakFigures;
import dev.twinstack.comparison.analysis.SoakFigures.Resource;
import dev.twinstack.comparison.report.Chart.Axis;
import dev.twinstack.comparison.report.Chart.Form;
import dev.twinstack.comparison.report.Chart.Line;
import dev.twinstack.comparison.report.Chart.Point;
import dev.twinstack.comparison.report.Chart.Scale;
import dev.twinstack.comparison.result.PromiseCheck;
import dev.twinstack.comparison.result.SoakSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the targets held over a long time of faults. */
public final class SoakStudy {

  private static final double NS_PER_MINUTE = 60e9;

  private SoakStudy() {}

  /**
   * The page.
   *
   * @param samples of each target in the order of time
   * @param faults what was seen of every fault
   * @param skipped a line for each fault that could not be made to happen, and why
   * @param summary how it was measured
   */
  public static FaultPage of(
      List<SoakSample> samples, List<FaultFigures> faults, List<String> skipped, String summary) {
    List<SoakFigures> figures = SoakFigures.of(samples);
    List<String> broken =
        Stream.concat(
                figures.stream().filter(each -> !each.isFlat()).map(SoakStudy::leak),
                broken(faults))
            .toList();
    return new FaultPage(
        "Soak", summary, broken, skipped, table(figures), List.of(), charts(samples));
  }

  /** The same part of a promise may be broken many times: the first is told, and how many. */
  private static Stream<String> broken(List<FaultFigures> faults) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (FaultFigures figures : faults) {
      for (PromiseCheck check : figures.checks()) {
        if (!check.isKept()) {
          lines
              .computeIfAbsent(
                  figures.fault() + " " + figures.target() + " " + check.what(),
                  key -> new ArrayList<>())
              .add(FaultStudy.line(figures, check));
        }
      }
    }
    return lines.values().stream()
        .map(all ->
            all.getFirst() + (all.size() == 1 ? "" : " (and %d more)".formatted(all.size() - 1)));
  }

  private static String leak(SoakFigures figures) {
    return "LEAK, %s: %s: from %s to %s"
        .formatted(
            figures.target(),
            figures.resource().label(),
            Text.number(figures.start()),
            Text.number(figures.end()));
  }

  private static DataTable table(List<SoakFigures> figures) {
    return new DataTable(
        List.of("Target, what it holds", "Start", "End", "At most", "Flat"),
        figures.stream()
            .map(each ->
                List.of(
                    each.target() + ", " + each.resource().label(),
                    Text.number(each.start()),
                    Text.number(each.end()),
                    Text.number(each.resource().most(each.start())),
                    each.isFlat() ? "yes" : "NO"))
            .toList());
  }

  private static List<Chart> charts(List<SoakSample> samples) {
    List<String> targets = samples.stream().map(SoakSample::target).distinct().toList();
    return Arrays.stream(Resource.values())
        .map(resource -> chart(resource, samples, targets))
        .filter(chart -> !chart.isEmpty())
        .toList();
  }

  private static Chart chart(Resource resource, List<SoakSample> samples, List<String> targets) {
    List<Line> lines = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (String target : targets) {
      List<Point> points =
          samples.stream()
              .filter(sample -> sample.target().equals(target))
              .map(sample -> point(resource, sample))
              .filter(Objects::nonNull)
              .toList();
      lines.add(new Line(target, targets.indexOf(target), Form.JOINED, points));
      points.forEach(
          point -> rows.add(List.of(target, Text.number(point.x()), Text.number(point.y()))));
    }
    return new Chart(
        "soak-" + resource.name().toLowerCase(Locale.ROOT),
        resource.label(),
        "At rest between two faults. Level lines mean that nothing leaks.",
        new Axis("Minutes", Scale.LINEAR),
        new Axis(resource.label(), Scale.LINEAR),
        lines,
        List.of(),
        new DataTable(List.of("Target", "Minutes", resource.label()), rows));
  }

  private static @Nullable Point point(Resource resource, SoakSample sample) {
    Double held = resource.in(sample.footprint());
    return held == null ? null : Point.of(sample.sinceNs() / NS_PER_MINUTE, held);
  }
}
