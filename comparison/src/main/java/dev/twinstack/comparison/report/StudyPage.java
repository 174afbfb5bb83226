package dev.twinstack.comparison.report;

import java.util.List;
import java.util.Map;

/**
 * A page about one thing that was varied: its charts and the figures in them.
 *
 * @param title what was varied
 * @param summary how it was measured, in a sentence or two
 * @param figures the main figures
 * @param charts what they look like
 */
public record StudyPage(String title, String summary, DataTable figures, List<Chart> charts) {

  public StudyPage {
    charts = List.copyOf(charts);
  }

  /** The figures as text, in lines that end with a line feed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    TextReport.append(
        text,
        figures.columns().getFirst(),
        figures.columns().subList(1, figures.columns().size()),
        figures.rows().stream()
            .map(row -> new FigureTable.Row(row.getFirst(), row.subList(1, row.size())))
            .toList());
    return text.toString().replace("\r\n", "\n");
  }

  /** The page, from the doctype on. */
  public String html() {
    return HtmlReport.render(
        "study.jte", Map.of("page", this, "assets", Assets.all(), "data", ChartData.json(charts)));
  }
}
