package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Comparison;
import dev.twinstack.comparison.analysis.Comparison.WorkloadFigures;
import dev.twinstack.comparison.result.RunResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report for a pull request or a build's summary: verdicts, figures, and where they are from.
 */
public final class MarkdownReport {

  private static final Set<String> MANIFEST =
      Set.of(
          "Repeat it by",
          "Processor",
          "Cores",
          "Memory",
          "Java",
          "Database version",
          "Commit of the tool",
          "Rows",
          "Latency objective");

  private MarkdownReport() {}

  /** The text in GitHub's Markdown, in lines that end with a line feed. */
  public static String of(RunResult result, Comparison comparison) {
    Heading heading = Heading.of(result, comparison);
    StringBuilder text = new StringBuilder();
    text.append("## %s\n\n".formatted(escape(String.join(" and ", heading.targets()))));
    for (String reason : heading.invalid()) {
      text.append("> **Invalid.** %s\n\n".formatted(escape(reason)));
    }
    if (heading.partial() != null) {
      text.append("> **Partial.** %s\n\n".formatted(escape(heading.partial())));
    }
    text.append(
        "%s. %s. %s.\n\n"
            .formatted(heading.startedAt(), escape(heading.summary()), heading.rounds()));
    VerdictGroup.of(comparison, heading.targets()).forEach(group -> append(text, group));
    comparison.workloads().forEach(figures -> append(text, figures));
    appendUnexplained(text, LedgerSection.of(result.ledger(), heading.targets()));
    appendManifest(text, result);
    return text.toString();
  }

  private static void append(StringBuilder text, VerdictGroup group) {
    text.append("### %s\n\n".formatted(escape(group.title())));
    for (VerdictLine line : group.lines()) {
      String sentence = escape(line.sentence());
      text.append("- %s\n".formatted(line.better() == null ? sentence : "**" + sentence + "**"));
    }
    text.append('\n');
  }

  private static void append(StringBuilder text, WorkloadFigures figures) {
    FigureTable table = FigureTable.of(figures);
    text.append(
        "<details><summary>Figures of %s</summary>\n\n".formatted(escape(table.workload())));
    row(text, Stream.concat(Stream.of("Figure"), table.columns().stream()).toList());
    text.append("|---|").append("---:|".repeat(table.columns().size())).append('\n');
    for (FigureTable.Row row : table.rows()) {
      row(text, Stream.concat(Stream.of(row.label().strip()), row.cells().stream()).toList());
    }
    text.append("\n</details>\n\n");
  }

  private static void appendUnexplained(StringBuilder text, LedgerSection ledger) {
    for (LedgerSection.Line line : ledger.unexplained()) {
      text.append(
          "> **Not explained:** the targets differ in %s: %s\n\n"
              .formatted(escape(line.name()), escape(String.join(" and ", line.values()))));
    }
  }

  private static void appendManifest(StringBuilder text, RunResult result) {
    text.append("<details><summary>Where and how</summary>\n\n");
    row(text, List.of("What", "How"));
    text.append("|---|---|\n");
    for (ManifestLine line : Manifest.of(result)) {
      if (MANIFEST.contains(line.name())) {
        row(text, List.of(line.name(), line.value()));
      }
    }
    text.append("\n</details>\n");
  }

  private static void row(StringBuilder text, List<String> cells) {
    text.append(
        cells.stream()
            .map(MarkdownReport::escape)
            .collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  /** Names and reasons are text: nothing in them is markup, and none ends a table's row. */
  private static String escape(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1").replaceAll("\\R", " ");
  }
}
