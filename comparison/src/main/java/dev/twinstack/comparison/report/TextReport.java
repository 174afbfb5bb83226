package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Comparison;
import dev.twinstack.comparison.analysis.Comparison.WorkloadFigures;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report on the terminal. */
public final class TextReport {

  private static final String GAP = "  ";

  private TextReport() {}

  /** One table a workload, in lines that end with a line feed. */
  public static String of(Comparison comparison) {
    StringBuilder text = new StringBuilder();
    for (WorkloadFigures figures : comparison.workloads()) {
      append(text, FigureTable.of(figures));
      text.append('\n');
    }
    for (String problem : comparison.problems()) {
      text.append("INVALID: ").append(problem).append('\n');
    }
    return text.toString();
  }

  private static void append(StringBuilder text, FigureTable table) {
    int labelWidth =
        Stream.concat(
                Stream.of(table.workload()), table.rows().stream().map(FigureTable.Row::label))
            .mapToInt(String::length)
            .max()
            .orElseThrow();
    int cellWidth =
        Stream.concat(
                table.columns().stream(), table.rows().stream().flatMap(r -> r.cells().stream()))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    line(text, table.workload(), table.columns(), labelWidth, cellWidth);
    int width = labelWidth + table.columns().size() * (GAP.length() + cellWidth);
    text.append("-".repeat(width)).append('\n');
    for (FigureTable.Row row : table.rows()) {
      line(text, row.label(), row.cells(), labelWidth, cellWidth);
    }
  }

  private static void line(
      StringBuilder text, String label, List<String> cells, int labelWidth, int cellWidth) {
    text.append(label)
        .append(" ".repeat(labelWidth - label.length()))
        .append(
            cells.stream()
                .map(cell -> GAP + " ".repeat(cellWidth - cell.length()) + cell)
                .collect(Collectors.joining()))
        .append('\n');
  }
}
