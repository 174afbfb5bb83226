package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Comparison;
import dev.twinstack.comparison.analysis.Comparison.WorkloadFigures;
import dev.twinstack.comparison.result.RunResult;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report on the terminal. */
public final class TextReport {

  private static final String GAP = "  ";

  private TextReport() {}

  /**
   * What makes the run invalid or partial, the verdicts, and one table a workload, in lines that
   * end with a line feed.
   */
  public static String of(RunResult result, Comparison comparison) {
    StringBuilder text = new StringBuilder();
    Heading heading = Heading.of(result, comparison);
    for (String reason : heading.invalid()) {
      text.append("INVALID: ").append(reason).append('\n');
    }
    if (heading.partial() != null) {
      text.append("PARTIAL: ").append(heading.partial()).append('\n');
    }
    for (VerdictGroup group : VerdictGroup.of(comparison, heading.targets())) {
      separate(text);
      text.append(group.title()).append('\n');
      group.lines().forEach(line -> text.append(GAP).append(line.sentence()).append('\n'));
    }
    for (WorkloadFigures figures : comparison.workloads()) {
      separate(text);
      FigureTable table = FigureTable.of(figures);
      append(text, table.workload(), table.columns(), table.rows());
    }
    return text.toString();
  }

  private static void separate(StringBuilder text) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
  }

  /** A table whose first column is aligned to the left and all others to the right. */
  static void append(
      StringBuilder text, String corner, List<String> columns, List<FigureTable.Row> rows) {
    int labelWidth =
        Stream.concat(Stream.of(corner), rows.stream().map(FigureTable.Row::label))
            .mapToInt(String::length)
            .max()
            .orElseThrow();
    int cellWidth =
        Stream.concat(columns.stream(), rows.stream().flatMap(r -> r.cells().stream()))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    line(text, corner, columns, labelWidth, cellWidth);
    int width = labelWidth + columns.size() * (GAP.length() + cellWidth);
    text.append("-".repeat(width)).append('\n');
    for (FigureTable.Row row : rows) {
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
