package dev.twinstack.comparison.report;

import java.util.List;
import java.util.Map;

/** Two results side by side, for the terminal and as a page. */
public final class SideBySideReport {

  private SideBySideReport() {}

  /** The tables as text, in lines that end with a line feed. */
  public static String text(SideBySide results) {
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < 2; n++) {
      Heading heading = results.headings().get(n);
      for (String reason : heading.invalid()) {
        text.append("INVALID: %s: %s%n".formatted(results.names().get(n), reason));
      }
      if (heading.partial() != null) {
        text.append("PARTIAL: %s: %s%n".formatted(results.names().get(n), heading.partial()));
      }
    }
    text.append(results.caution()).append("\n\n");
    append(text, results.questions());
    text.append('\n').append(differs(results)).append('\n');
    append(text, results.differences());
    if (!results.manifest().rows().isEmpty()) {
      text.append('\n');
      for (List<String> row : results.manifest().rows()) {
        text.append("%s: %s, then %s%n".formatted(row.get(0), row.get(1), row.get(2)));
      }
    }
    return text.toString().replace("\r\n", "\n");
  }

  /** The page, from the doctype on. */
  public static String html(SideBySide results) {
    return HtmlReport.render(
        "sidebyside.jte",
        Map.of("results", results, "assets", Assets.all(), "differs", differs(results)));
  }

  private static String differs(SideBySide results) {
    return "%s to %s in each of the results, with its interval:"
        .formatted(results.targets().getLast(), results.targets().getFirst());
  }

  private static void append(StringBuilder text, DataTable table) {
    TextReport.append(
        text,
        table.columns().getFirst(),
        table.columns().subList(1, table.columns().size()),
        table.rows().stream()
            .map(row -> new FigureTable.Row(row.getFirst(), row.subList(1, row.size())))
            .toList());
  }
}
