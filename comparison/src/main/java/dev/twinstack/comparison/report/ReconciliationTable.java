package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Reconciliation;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Everybody's counts of the same requests, round by round. */
final class ReconciliationTable {

  private ReconciliationTable() {}

  static DataTable of(RunResult result) {
    if (result.rounds().isEmpty()) {
      return new DataTable(List.of("Round"), List.of());
    }
    // Not every workload has every counter.
    List<String> counters =
        result.rounds().stream()
            .flatMap(round -> Reconciliation.of(round).lines().stream())
            .map(Reconciliation.Line::what)
            .distinct()
            .toList();
    List<String> columns = new ArrayList<>(List.of("Round", "Requests sent"));
    counters.forEach(counter -> columns.add(capital(counter)));
    columns.add("All agree");
    return new DataTable(
        columns, result.rounds().stream().map(round -> row(round, counters)).toList());
  }

  private static List<String> row(RoundResult round, List<String> counters) {
    Reconciliation counts = Reconciliation.of(round);
    return Stream.of(
            Stream.of(
                "%d: %s, %s".formatted(round.number(), round.workload(), round.target()),
                Text.count(round.counts().sent())),
            counters.stream().map(counter -> cell(counts, counter)),
            Stream.of(counts.failures().isEmpty() ? "yes" : "no"))
        .flatMap(cells -> cells)
        .toList();
  }

  private static String cell(Reconciliation counts, String counter) {
    return counts.lines().stream()
        .filter(line -> line.what().equals(counter))
        .findFirst()
        .map(ReconciliationTable::cell)
        .orElse(Text.NOT_MEASURED);
  }

  private static String cell(Reconciliation.Line line) {
    String counted = Text.count(line.counted());
    return line.agrees() ? counted : "%s, not %s".formatted(counted, Text.count(line.expected()));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
