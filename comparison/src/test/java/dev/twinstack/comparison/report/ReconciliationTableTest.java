package dev.twinstack.comparison.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.SampleResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationTableTest {

  private static RoundResult of(String workload) {
    RoundResult plain = SampleResult.round(1, "blocking", 1000, 5, null);
    return new RoundResult(
        plain.number(),
        plain.trial(),
        plain.purpose(),
        plain.target(),
        workload,
        plain.requestsPerSecond(),
        plain.clients(),
        plain.durationNs(),
        plain.windowNs(),
        plain.counts(),
        plain.responseTime(),
        plain.serviceTime(),
        plain.schedulingLag(),
        plain.cost(),
        null,
        null,
        List.of(),
        List.of());
  }

  @Test
  void roundsMayHaveDifferentCounters() {
    DataTable table =
        ReconciliationTable.of(SampleResult.with(List.of(of("url"), of("demo"), of("url"))));

    assertThat(table.columns()).hasSize(7);
    assertThat(table.rows()).hasSize(3).allMatch(row -> row.size() == 7);
    assertThat(table.rows().getFirst()).contains("not measured");
  }
}
