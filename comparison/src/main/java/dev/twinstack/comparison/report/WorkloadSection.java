package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Comparison;
import dev.twinstack.comparison.analysis.Comparison.WorkloadFigures;
import dev.twinstack.comparison.result.RunResult;
import java.util.ArrayList;
import java.util.List;

/**
 * One workload.
 *
 * @param table its figures
 * @param charts its charts at the fixed rate
 * @param time where the time of a request goes
 * @param beyond its charts of higher rates: the ladder, the overload; empty where not run
 * @param overload what the overload came to; without rows where none was run
 */
public record WorkloadSection(
    FigureTable table, List<Chart> charts, TimeBars time, List<Chart> beyond, DataTable overload) {

  public WorkloadSection {
    charts = List.copyOf(charts);
    beyond = List.copyOf(beyond);
  }

  static WorkloadSection of(RunResult result, Comparison comparison, WorkloadFigures figures) {
    String workload = figures.workload();
    List<Chart> charts =
        List.of(
            PercentileChart.of(figures),
            CostChart.of(result, workload),
            TimeTraceChart.of(result, workload));
    List<Chart> beyond =
        new ArrayList<>(
            CapacityCharts.of(
                workload,
                comparison.capacities(),
                RoundSelection.targets(result),
                result.settings().objectiveMs()));
    beyond.add(OverloadChart.of(result, workload));
    return new WorkloadSection(
        FigureTable.of(figures),
        drawn(charts),
        TimeBars.of(figures),
        drawn(beyond),
        OverloadTable.of(workload, comparison.overloads()));
  }

  private static List<Chart> drawn(List<Chart> charts) {
    return charts.stream().filter(chart -> !chart.isEmpty()).toList();
  }
}
