package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Comparison;
import dev.twinstack.comparison.result.RunResult;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The report as one page that needs nothing but itself. */
public final class HtmlReport {

  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private HtmlReport() {}

  /** The page, from the doctype on. */
  public static String of(RunResult result, Comparison comparison) {
    Page page = page(result, comparison);
    return render(
        "report.jte",
        Map.of(
            "page",
            page,
            "assets",
            Assets.all(),
            "data",
            ChartData.json(charts(page)),
            "sizings",
            page.calculator().json()));
  }

  static String render(String template, Map<String, Object> parameters) {
    StringOutput output = new StringOutput();
    ENGINE.render(template, parameters, output);
    return output.toString();
  }

  private static Page page(RunResult result, Comparison comparison) {
    List<String> targets = RoundSelection.targets(result);
    return new Page(
        Heading.of(result, comparison),
        VerdictGroup.of(comparison, targets),
        comparison.workloads().stream()
            .map(figures -> WorkloadSection.of(result, comparison, figures))
            .toList(),
        StartSection.of(result),
        MemoryBars.of(comparison.memory()),
        Calculator.of(result, comparison.sizings()),
        LedgerSection.of(result.ledger(), targets),
        result.traps(),
        result.detections(),
        RoundsTable.of(result),
        ReconciliationTable.of(result),
        Manifest.of(result),
        Attachments.of(result));
  }

  private static List<Chart> charts(Page page) {
    return Stream.concat(
            page.workloads().stream()
                .flatMap(workload ->
                    Stream.concat(workload.charts().stream(), workload.beyond().stream())),
            page.starting().charts().stream())
        .toList();
  }
}
