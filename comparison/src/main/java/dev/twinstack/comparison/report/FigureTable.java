package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Comparison.WorkloadFigures;
import dev.twinstack.comparison.analysis.LatencyFigures;
import dev.twinstack.comparison.analysis.TargetFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A workload's figures side by side, as text.
 *
 * @param workload what was asked
 * @param columns the targets' names
 * @param rows the figures
 */
public record FigureTable(String workload, List<String> columns, List<Row> rows) {

  /**
   * One figure of all targets.
   *
   * @param label which figure, with its unit where the cells have none
   * @param cells one value a target
   */
  public record Row(String label, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public FigureTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static FigureTable of(WorkloadFigures figures) {
    List<TargetFigures> targets = figures.targets();
    List<Row> rows = new ArrayList<>();
    add(rows, targets, "CPU a request, service", t -> Text.us(t.targetCpuUs()));
    add(rows, targets, "CPU a request, database", t -> Text.us(t.databaseCpuUs()));
    add(rows, targets, "Response time p50", t -> time(t.responseTime(), LatencyFigures::p50Ms));
    add(rows, targets, "  p90", t -> time(t.responseTime(), LatencyFigures::p90Ms));
    add(rows, targets, "  p99", t -> time(t.responseTime(), LatencyFigures::p99Ms));
    add(rows, targets, "  p99.9", t -> time(t.responseTime(), LatencyFigures::p999Ms));
    add(rows, targets, "  max", t -> time(t.responseTime(), LatencyFigures::maxMs));
    add(rows, targets, "Service time p50", t -> time(t.serviceTime(), LatencyFigures::p50Ms));
    add(rows, targets, "  p99", t -> time(t.serviceTime(), LatencyFigures::p99Ms));
    add(rows, targets, "  p99.9", t -> time(t.serviceTime(), LatencyFigures::p999Ms));
    addProcess(rows, targets);
    addRun(rows, targets);
    return new FigureTable(
        figures.workload(), targets.stream().map(TargetFigures::target).toList(), rows);
  }

  private static String time(LatencyFigures times, ToDoubleFunction<LatencyFigures> which) {
    return times.isEmpty() ? Text.NOT_MEASURED : Text.ms(which.applyAsDouble(times));
  }

  private static void addProcess(List<Row> rows, List<TargetFigures> targets) {
    add(rows, targets, "Waiting for a connection", t -> Text.time(t.process().poolWaitUs()));
    add(rows, targets, "Query", t -> Text.time(t.process().queryUs()));
    add(rows, targets, "Requests under way", t -> Text.number(t.concurrency()));
    add(rows, targets, "Allocated a request", t -> Text.kibibytes(t.process().allocatedBytes()));
    add(rows, targets, "Collections a second", t -> Text.number(t.process().gcPerSecond()));
    add(rows, targets, "  their pauses, ms/s", t -> Text.number(t.process().gcPauseMsPerSecond()));
    add(rows, targets, "Memory in RAM, most", t -> Text.mebibytes(t.residentBytes()));
    add(rows, targets, "Live heap", t -> Text.mebibytes(t.process().heapAfterGcBytes()));
    add(rows, targets, "Platform threads", t -> Text.count(t.process().threads()));
    add(
        rows,
        targets,
        "Context switches a request",
        t -> Text.number(t.process().contextSwitches()));
  }

  private static void addRun(List<Row> rows, List<TargetFigures> targets) {
    add(rows, targets, "Goodput", t -> Text.perSecond(t.goodputPerSecond()));
    add(rows, targets, "Errors", t -> Text.errors(t.counts()));
    add(rows, targets, "Hit ratio", t -> Text.percent(t.hitRatio()));
    add(rows, targets, "Generator", t -> Text.cores(t.generatorCores()));
    add(rows, targets, "Steal", t -> Text.cores(t.process().stealCores()));
    add(rows, targets, "Other processes", t -> Text.cores(t.process().othersCores()));
    add(rows, targets, "Valid rounds", t -> "%d of %d".formatted(t.validRounds(), t.rounds()));
  }

  private static void add(
      List<Row> rows,
      List<TargetFigures> targets,
      String label,
      Function<TargetFigures, String> cell) {
    rows.add(new Row(label, targets.stream().map(cell).toList()));
  }
}
