package dev.twinstack.comparison.report;

import dev.twinstack.comparison.result.DatabaseCounts;
import dev.twinstack.comparison.result.HostLoad;
import dev.twinstack.comparison.result.Latencies;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.RuntimeFigures;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The raw figures for a spreadsheet: one row a round, an empty cell where nothing was measured. */
public final class CsvReport {

  private static final Map<String, Function<RoundResult, @Nullable Object>> COLUMNS = columns();

  private CsvReport() {}

  /** The file's text, a header with units first, as RFC 4180 has it. */
  public static String of(RunResult result) {
    return Csv.line(COLUMNS.keySet().stream().toList())
        + result.rounds().stream().map(CsvReport::row).collect(Collectors.joining());
  }

  private static String row(RoundResult round) {
    return Csv.line(
        COLUMNS.values().stream()
            .map(column -> {
              Object value = column.apply(round);
              return value == null ? "" : value.toString();
            })
            .toList());
  }

  private static Map<String, Function<RoundResult, @Nullable Object>> columns() {
    Map<String, Function<RoundResult, @Nullable Object>> columns = new LinkedHashMap<>();
    columns.put("round", RoundResult::number);
    columns.put("trial", RoundResult::trial);
    columns.put("purpose", RoundResult::purpose);
    columns.put("target", RoundResult::target);
    columns.put("workload", RoundResult::workload);
    columns.put("asked_per_second", RoundResult::requestsPerSecond);
    columns.put("clients", RoundResult::clients);
    columns.put("duration_ns", RoundResult::durationNs);
    columns.put("window_ns", RoundResult::windowNs);
    addCounts(columns);
    addTimes(columns, "response", RoundResult::responseTime);
    addTimes(columns, "service", RoundResult::serviceTime);
    addTimes(columns, "lag", RoundResult::schedulingLag);
    addCost(columns);
    addRuntime(columns);
    columns.put("database_queries", database(DatabaseCounts::queries));
    columns.put("database_others", database(DatabaseCounts::others));
    columns.put("invalid", round -> String.join("; ", RoundSelection.reasons(round)));
    return columns;
  }

  private static void addCounts(Map<String, Function<RoundResult, @Nullable Object>> columns) {
    columns.put("sent", round -> round.counts().sent());
    columns.put("good", round -> round.counts().good());
    columns.put("hits", round -> round.counts().hits());
    columns.put("client_errors", round -> round.counts().clientErrors());
    columns.put("server_errors", round -> round.counts().serverErrors());
    columns.put("other_statuses", round -> round.counts().otherStatuses());
    columns.put("bad_bodies", round -> round.counts().badBodies());
    columns.put("connection_errors", round -> round.counts().connectionErrors());
    columns.put("timeouts", round -> round.counts().timeouts());
    columns.put("unanswered", round -> round.counts().unanswered());
  }

  private static void addTimes(
      Map<String, Function<RoundResult, @Nullable Object>> columns,
      String name,
      Function<RoundResult, Latencies> which) {
    columns.put(name + "_p50_ns", recorded(which, Latencies::p50Ns));
    columns.put(name + "_p90_ns", recorded(which, Latencies::p90Ns));
    columns.put(name + "_p99_ns", recorded(which, Latencies::p99Ns));
    columns.put(name + "_p999_ns", recorded(which, Latencies::p999Ns));
    columns.put(name + "_max_ns", recorded(which, Latencies::maxNs));
  }

  private static Function<RoundResult, @Nullable Object> recorded(
      Function<RoundResult, Latencies> which, ToLongFunction<Latencies> percentile) {
    return round -> {
      Latencies times = which.apply(round);
      return times.count() == 0 ? null : Long.valueOf(percentile.applyAsLong(times));
    };
  }

  private static void addCost(Map<String, Function<RoundResult, @Nullable Object>> columns) {
    columns.put("target_cpu_ns", round -> round.cost().targetCpuNs());
    columns.put("database_cpu_ns", round -> round.cost().databaseCpuNs());
    columns.put("generator_cpu_ns", round -> round.cost().generatorCpuNs());
    columns.put("target_resident_bytes", round -> round.cost().targetResidentBytes());
    columns.put("context_switches", round -> round.cost().contextSwitches());
    columns.put("steal_cores", host(HostLoad::stealCores));
    columns.put("others_cores", host(HostLoad::othersCores));
  }

  private static void addRuntime(Map<String, Function<RoundResult, @Nullable Object>> columns) {
    columns.put("allocated_bytes", runtime(RuntimeFigures::allocatedBytes));
    columns.put("gc_count", runtime(RuntimeFigures::gcCount));
    columns.put("gc_pause_ns", runtime(RuntimeFigures::gcPauseNs));
    columns.put("heap_after_gc_bytes", runtime(RuntimeFigures::heapAfterGcBytes));
    columns.put("threads", runtime(RuntimeFigures::threads));
    columns.put("server_requests", runtime(RuntimeFigures::requests));
    columns.put("server_request_ns", runtime(RuntimeFigures::requestNs));
    columns.put("pool_waits", runtime(RuntimeFigures::poolWaits));
    columns.put("pool_wait_ns", runtime(RuntimeFigures::poolWaitNs));
    columns.put("service_queries", runtime(RuntimeFigures::queries));
    columns.put("service_query_ns", runtime(RuntimeFigures::queryNs));
  }

  private static Function<RoundResult, @Nullable Object> runtime(
      Function<RuntimeFigures, @Nullable Object> figure) {
    return round -> round.runtime() == null ? null : figure.apply(round.runtime());
  }

  private static Function<RoundResult, @Nullable Object> host(
      Function<HostLoad, @Nullable Object> figure) {
    return round -> round.cost().host() == null ? null : figure.apply(round.cost().host());
  }

  private static Function<RoundResult, @Nullable Object> database(
      Function<DatabaseCounts, @Nullable Object> figure) {
    return round -> round.database() == null ? null : figure.apply(round.database());
  }
}
