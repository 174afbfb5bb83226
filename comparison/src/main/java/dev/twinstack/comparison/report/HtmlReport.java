package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Comparison;
import dev.twinstack.comparison.result.RunResult;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The report as one page that needs nothing but itself. */
public final class HtmlReport {

  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private HtmlReport() {}

  /** The page, from the doctype on. */
  public static String of(RunResult result, Comparison comparison) {
    StringOutput output = new StringOutput();
    ENGINE.render("report.jte", Page.of(result, comparison), output);
    return output.toString();
  }
}
