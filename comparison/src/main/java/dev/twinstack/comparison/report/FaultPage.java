package dev.twinstack.comparison.report;

import java.util.List;
import java.util.Map;

/**
 * A page about what goes wrong.
 *
 * @param title what was done
 * @param summary how it was measured
 * @param broken a line for each part of a promise that was not kept
 * @param skipped a line for each fault that was not made to happen, and why
 * @param figures the main figures
 * @param rows one a fault, with its time lines; may be empty
 * @param charts what was held over time; may be empty
 */
public record FaultPage(
    String title,
    String summary,
    List<String> broken,
    List<String> skipped,
    DataTable figures,
    List<FaultRow> rows,
    List<Chart> charts) {

  public FaultPage {
    broken = List.copyOf(broken);
    skipped = List.copyOf(skipped);
    rows = List.copyOf(rows);
    charts = List.copyOf(charts);
  }

  /** The figures and what is to be said of them as text, in lines that end with a line feed. */
  public String text() {
    StringBuilder text = new StringBuilder(new StudyPage(title, summary, figures, charts).text());
    broken.forEach(line -> text.append("BROKEN: ").append(line).append('\n'));
    skipped.forEach(line -> text.append("SKIPPED: ").append(line).append('\n'));
    return text.toString();
  }

  /** The page, from the doctype on. */
  public String html() {
    return HtmlReport.render(
        "faults.jte", Map.of("page", this, "assets", Assets.all(), "data", ChartData.json(charts)));
  }
}
