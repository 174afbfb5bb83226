package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Comparison;
import dev.twinstack.comparison.result.EnvironmentManifest;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.Settings;
import dev.twinstack.comparison.result.TargetManifest;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What the page shows, as text: the template places it and decides nothing.
 *
 * @param startedAt when the run began
 * @param problems why the run gives no comparison; empty where it does
 * @param sections one a workload
 * @param rounds the rounds in their order
 * @param manifest names and values of settings and environment
 */
public record Page(
    String startedAt,
    List<String> problems,
    List<Section> sections,
    List<Round> rounds,
    List<Entry> manifest) {

  /**
   * One workload.
   *
   * @param table its figures
   * @param chart its latency by percentile
   */
  public record Section(FigureTable table, LatencyChart chart) {}

  /**
   * One round.
   *
   * @param number its number
   * @param what its workload and target
   * @param cells its figures
   * @param invalid why it does not count; empty where it does
   */
  public record Round(int number, String what, List<String> cells, List<String> invalid) {}

  /**
   * One line of the manifest.
   *
   * @param name what it is
   * @param value how it was
   */
  public record Entry(String name, String value) {}

  /** The names of a round's cells. */
  public static List<String> roundColumns() {
    return List.of("CPU a request", "p50", "p99", "p99.9", "lag p99", "errors");
  }

  static Page of(RunResult result, Comparison comparison) {
    return new Page(
        result.startedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
        comparison.problems(),
        comparison.workloads().stream()
            .map(figures -> new Section(FigureTable.of(figures), LatencyChart.of(figures)))
            .toList(),
        result.rounds().stream().map(Page::round).toList(),
        manifest(result));
  }

  private static Round round(RoundResult round) {
    Long cpuNs = round.cost().targetCpuNs();
    long good = round.counts().good();
    List<String> cells =
        List.of(
            Text.us(cpuNs == null || good == 0 ? null : Double.valueOf(cpuNs / 1e3 / good)),
            Text.ms(round.responseTime().p50Ns() / 1e6),
            Text.ms(round.responseTime().p99Ns() / 1e6),
            Text.ms(round.responseTime().p999Ns() / 1e6),
            Text.ms(round.schedulingLag().p99Ns() / 1e6),
            Text.errors(round.counts()));
    return new Round(
        round.number(), round.workload() + ", " + round.target(), cells, round.invalid());
  }

  private static List<Entry> manifest(RunResult result) {
    Settings settings = result.settings();
    EnvironmentManifest environment = result.environment();
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry("Repeat it by", settings.command()));
    entries.add(new Entry("Preset", settings.preset()));
    entries.add(new Entry("Rate", Text.perSecond(settings.requestsPerSecond())));
    entries.add(new Entry("Round", String.format(Locale.ROOT, "%.0f s", settings.roundSeconds())));
    entries.add(
        new Entry("Rows", settings.rows() == null ? "not ours" : Text.count(settings.rows())));
    entries.add(new Entry("Processor", environment.processor()));
    entries.add(new Entry("Cores", Integer.toString(environment.cores())));
    entries.add(new Entry("Memory", Text.mebibytes(environment.memoryBytes())));
    entries.add(
        new Entry("Load before", String.format(Locale.ROOT, "%.2f", environment.loadBefore())));
    entries.add(new Entry("Operating system", environment.operatingSystem()));
    entries.add(new Entry("Java", environment.java()));
    entries.add(
        new Entry("Database", Objects.requireNonNullElse(environment.database(), "not ours")));
    entries.add(
        new Entry(
            "Database version",
            Objects.requireNonNullElse(environment.databaseVersion(), "not ours")));
    entries.add(new Entry("Load engine", environment.loadEngine()));
    result.targets().forEach(target -> entries.add(entry(target)));
    return entries;
  }

  private static Entry entry(TargetManifest target) {
    return new Entry(
        target.name(),
        "%s, version %s, commit %s, flags %s"
            .formatted(
                target.url(),
                Objects.requireNonNullElse(target.version(), "not told"),
                Objects.requireNonNullElse(target.commit(), "not told"),
                target.jvmFlags().isEmpty() ? "not ours" : String.join(" ", target.jvmFlags())));
  }
}
