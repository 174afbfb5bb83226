package dev.twinstack.comparison.report;

import dev.twinstack.comparison.result.RunResult;
import java.util.List;

/**
 * Starting and warming up.
 *
 * @param starts the starts of the JVMs
 * @param charts the warm-up curves
 */
public record StartSection(DataTable starts, List<Chart> charts) {

  public StartSection {
    charts = List.copyOf(charts);
  }

  static StartSection of(RunResult result) {
    return new StartSection(
        starts(result),
        result.settings().workloads().stream()
            .flatMap(workload -> WarmUpCharts.of(result, workload).stream())
            .toList());
  }

  private static DataTable starts(RunResult result) {
    return new DataTable(
        List.of("Start", "First answer after", "CPU for it", "In RAM at rest"),
        result.startUps().stream()
            .map(start ->
                List.of(
                    "Trial %d, %s".formatted(start.trial(), start.target()),
                    Text.seconds(start.firstAnswerNs() / 1e9),
                    start.cpuNs() == null ? Text.NOT_MEASURED : Text.seconds(start.cpuNs() / 1e9),
                    Text.mebibytes(start.residentBytes())))
            .toList());
  }
}
