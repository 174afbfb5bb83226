package dev.twinstack.comparison.report;

import dev.twinstack.comparison.result.Latencies;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Every round in the order in which they ran.
 *
 * @param columns the names of the cells
 * @param rows one a round
 */
public record RoundsTable(List<String> columns, List<Row> rows) {

  /**
   * One round.
   *
   * @param title its number, workload and target
   * @param cells its figures
   * @param invalid why it does not count; empty where it does
   */
  public record Row(String title, List<String> cells, List<String> invalid) {
    public Row {
      cells = List.copyOf(cells);
      invalid = List.copyOf(invalid);
    }
  }

  public RoundsTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static RoundsTable of(RunResult result) {
    return new RoundsTable(
        List.of(
            "Purpose",
            "Trial",
            "Asked",
            "CPU a request",
            "p50",
            "p99",
            "p99.9",
            "Lag p99",
            "Generator, of a core",
            "Steal, of a core",
            "Others, of a core",
            "Errors"),
        result.rounds().stream().map(RoundsTable::row).toList());
  }

  /** How many rounds count. */
  public long valid() {
    return rows.stream().filter(row -> row.invalid().isEmpty()).count();
  }

  private static Row row(RoundResult round) {
    return new Row(
        "%d: %s, %s".formatted(round.number(), round.workload(), round.target()),
        List.of(
            round.purpose().toString(),
            Integer.toString(round.trial()),
            asked(round),
            Text.us(RoundSelection.costUs(round)),
            time(round.responseTime(), Latencies::p50Ns),
            time(round.responseTime(), Latencies::p99Ns),
            time(round.responseTime(), Latencies::p999Ns),
            time(round.schedulingLag(), Latencies::p99Ns),
            percent(quotient(round.cost().generatorCpuNs(), round.windowNs())),
            percent(round.cost().host() == null ? null : round.cost().host().stealCores()),
            percent(round.cost().host() == null ? null : round.cost().host().othersCores()),
            Text.errors(round.counts())),
        RoundSelection.reasons(round));
  }

  private static String time(Latencies times, ToLongFunction<Latencies> which) {
    return times.count() == 0 ? Text.NOT_MEASURED : Text.ms(which.applyAsLong(times) / 1e6);
  }

  private static String asked(RoundResult round) {
    return round.requestsPerSecond() == null
        ? Text.count(round.clients()) + " clients"
        : Text.perSecond(round.requestsPerSecond());
  }

  private static String percent(@Nullable Double cores) {
    return cores == null ? Text.NOT_MEASURED : Text.roughPercent(cores);
  }

  private static @Nullable Double quotient(@Nullable Long part, long whole) {
    return part == null || whole == 0 ? null : Double.valueOf(part / (double) whole);
  }
}
