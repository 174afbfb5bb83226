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
    List<String> columns = new ArrayList<>(List.of("Round", "Requests sent"));
    Reconciliation.of(result.rounds().getFirst())
        .lines()
        .forEach(line -> columns.add(capital(line.what())));
    columns.add("All agree");
    return new DataTable(columns, result.rounds().stream().map(ReconciliationTable::row).toList());
  }

  private static List<String> row(RoundResult round) {
    Reconciliation counts = Reconciliation.of(round);
    return Stream.of(
            Stream.of(
                "%d: %s, %s".formatted(round.number(), round.workload(), round.target()),
                Text.count(round.counts().sent())),
            counts.lines().stream().map(ReconciliationTable::cell),
            Stream.of(counts.failures().isEmpty() ? "yes" : "no"))
        .flatMap(cells -> cells)
        .toList();
  }

  private static String cell(Reconciliation.Line line) {
    String counted = Text.count(line.counted());
    return line.agrees() ? counted : "%s, not %s".formatted(counted, Text.count(line.expected()));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
