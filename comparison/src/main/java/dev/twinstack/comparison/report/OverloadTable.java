package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.OverloadFigures;
import java.util.List;

/** What became of each target above its capacity, and after. */
final class OverloadTable {

  private OverloadTable() {}

  static DataTable of(String workload, List<OverloadFigures> overloads) {
    return new DataTable(
        List.of(
            "Overload",
            "Asked",
            "Good answers",
            "To the capacity",
            "Errors",
            "p99",
            "p99 after",
            "Recovered"),
        overloads.stream()
            .filter(overload -> overload.workload().equals(workload))
            .map(OverloadTable::row)
            .toList());
  }

  private static List<String> row(OverloadFigures overload) {
    Double share = overload.goodputShare();
    Double after = overload.recoveryP99Ms();
    Boolean recovered = overload.recovered();
    return List.of(
        overload.target(),
        Text.perSecond(overload.requestsPerSecond()),
        Text.perSecond(overload.goodputPerSecond()),
        share == null ? Text.NOT_MEASURED : Text.roughPercent(share),
        Text.errors(overload.counts()),
        Text.ms(overload.p99Ms()),
        after == null ? Text.NOT_MEASURED : Text.ms(after),
        recovered == null ? Text.NOT_MEASURED : recovered ? "yes" : "no");
  }
}
