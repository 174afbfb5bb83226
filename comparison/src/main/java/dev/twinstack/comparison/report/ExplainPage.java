package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Advice;
import dev.twinstack.comparison.analysis.Claim;
import dev.twinstack.comparison.analysis.DecisionGuide;
import dev.twinstack.comparison.result.ExperimentExhibit;
import dev.twinstack.comparison.result.ExperimentRun;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The chapter about what is said of blocking and reactive services.
 *
 * @param summary how it was measured, in a sentence or two
 * @param sections one an experiment
 * @param guide what to take for which kind of service
 * @param exhibits what is to be looked at side by side, pair by pair
 */
public record ExplainPage(
    String summary,
    List<ExperimentSection> sections,
    DataTable guide,
    List<List<ExperimentExhibit>> exhibits) {

  public ExplainPage {
    sections = List.copyOf(sections);
    exhibits = List.copyOf(exhibits);
  }

  /** Makes it of what the experiments gave. */
  public static ExplainPage of(ExperimentRun run, String summary) {
    return new ExplainPage(
        summary,
        run.experiments().stream().map(each -> ExperimentSection.of(each, run.figures())).toList(),
        guide(DecisionGuide.of(run.figures())),
        run.exhibits().stream()
            .map(ExperimentExhibit::title)
            .distinct()
            .map(title ->
                run.exhibits().stream().filter(each -> each.title().equals(title)).toList())
            .toList());
  }

  private static DataTable guide(List<Advice> advice) {
    return new DataTable(
        List.of(
            "Kind of service",
            "Favoured here",
            "By",
            "Confidence",
            "Decided by",
            "Virtual threads",
            "Event loops"),
        advice.stream()
            .map(each ->
                List.of(
                    each.kind(),
                    favoured(each),
                    each.favoured() == null
                        ? "–"
                        : String.format(Locale.ROOT, "%.0f %% less", each.byPercent()),
                    confidence(each),
                    each.figure(),
                    Text.number(each.virtual()),
                    Text.number(each.loop())))
            .toList());
  }

  private static String favoured(Advice advice) {
    return switch (advice.confidence()) {
      case NOT_MEASURED -> "not measured";
      case NO_DIFFERENCE -> "it makes no difference";
      case HIGH, FAIR, LOW -> String.valueOf(advice.favoured());
    };
  }

  private static String confidence(Advice advice) {
    return switch (advice.confidence()) {
      case HIGH -> "high: equals show it once in 100 runs at most";
      case FAIR -> "fair: equals show it once in 20 runs at most";
      case LOW -> "low: equals show it more often than once in 20 runs";
      case NO_DIFFERENCE, NOT_MEASURED -> "–";
    };
  }

  /** The claims and the guide as text, in lines that end with a line feed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (ExperimentSection section : sections) {
      text.append(section.id()).append(": ").append(section.text().title()).append('\n');
      for (Claim claim : section.claims()) {
        text.append("  %s: %s (%s)\n".formatted(word(claim), claim.text(), claim.evidence()));
      }
    }
    text.append('\n');
    List<String> columns = guide.columns().subList(1, 4);
    TextReport.append(
        text,
        guide.columns().getFirst(),
        columns,
        guide.rows().stream()
            .map(row -> new FigureTable.Row(row.getFirst(), row.subList(1, 4)))
            .toList());
    return text.toString();
  }

  /** What a claim's state is called. */
  public static String word(Claim claim) {
    return switch (claim.state()) {
      case SHOWN -> "Shown";
      case NOT_SHOWN -> "Not shown";
      case NOT_MEASURED -> "Not measured";
    };
  }

  /** The page, from the doctype on. */
  public String html() {
    List<Chart> charts = sections.stream().flatMap(section -> section.charts().stream()).toList();
    return HtmlReport.render(
        "explain.jte",
        Map.of("page", this, "assets", Assets.all(), "data", ChartData.json(charts)));
  }
}
