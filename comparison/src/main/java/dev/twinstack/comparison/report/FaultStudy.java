package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.FaultFigures;
import dev.twinstack.comparison.result.FaultObservation;
import dev.twinstack.comparison.result.Outcome;
import dev.twinstack.comparison.result.PromiseCheck;
import java.util.List;
import java.util.Locale;

/** What the clients of both targets saw of each fault. */
public final class FaultStudy {

  private static final double NS_PER_MS = 1e6;

  private FaultStudy() {}

  /**
   * The page.
   *
   * @param observations of each fault one for each target
   * @param skipped a line for each fault that was not made to happen, and why
   * @param summary how it was measured
   */
  public static FaultPage of(
      List<FaultObservation> observations, List<String> skipped, String summary) {
    List<String> targets = observations.stream().map(FaultObservation::target).distinct().toList();
    List<FaultFigures> figures = observations.stream().map(FaultFigures::of).toList();
    return new FaultPage(
        "Faults",
        summary,
        broken(figures),
        skipped,
        table(figures),
        observations.stream()
            .map(FaultObservation::fault)
            .distinct()
            .map(fault ->
                FaultTimeLine.of(
                    observations.stream().filter(each -> each.fault().equals(fault)).toList(),
                    targets))
            .toList(),
        List.of());
  }

  private static List<String> broken(List<FaultFigures> figures) {
    return figures.stream()
        .flatMap(each ->
            each.checks().stream().filter(check -> !check.isKept()).map(check -> line(each, check)))
        .toList();
  }

  /** A part of a promise and what was seen, as a line. */
  static String line(FaultFigures figures, PromiseCheck check) {
    return "%s, %s: %s: %s"
        .formatted(figures.fault(), figures.target(), check.what(), check.seen());
  }

  private static DataTable table(List<FaultFigures> figures) {
    return new DataTable(
        List.of(
            "Fault, target",
            "Right",
            "503",
            "Lost",
            "First (ms)",
            "Back (ms)",
            "Longest (ms)",
            "Leaked",
            "More (MiB)",
            "Kept"),
        figures.stream().map(FaultStudy::row).toList());
  }

  private static List<String> row(FaultFigures figures) {
    int all = figures.outcomes().values().stream().mapToInt(Integer::intValue).sum();
    int right = figures.outcomes().getOrDefault(Outcome.RIGHT, 0);
    Long leaked = figures.leaked();
    Long grown = figures.grownBytes();
    return List.of(
        figures.fault() + ", " + figures.target(),
        Text.count(right),
        Text.count(all - right - figures.lost()),
        Text.count(figures.lost()),
        figures.firstFailure().map(time -> ms(time.toNanos())).orElse("none"),
        ms(figures.recovery().toNanos()),
        ms(figures.longest().toNanos()),
        leaked == null ? "-" : leaked.toString(),
        grown == null ? "-" : Long.toString(grown >> 20),
        figures.isKept() ? "yes" : "NO");
  }

  private static String ms(long ns) {
    return String.format(Locale.ROOT, "%,.0f", ns / NS_PER_MS);
  }
}
