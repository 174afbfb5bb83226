package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Comparison;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.WholeFile;
import java.io.IOException;
import java.nio.file.Path;

/** The reports on a run as files, each there whole or not at all. */
public final class ReportFiles {

  private ReportFiles() {}

  /**
   * Writes {@code report.html}, {@code report.md} and {@code figures.csv}.
   *
   * @param folder where to; it must be there
   * @return the page
   */
  public static Path write(RunResult result, Comparison comparison, Path folder)
      throws IOException {
    Path page = folder.resolve("report.html");
    WholeFile.write(folder.resolve("figures.csv"), CsvReport.of(result));
    WholeFile.write(folder.resolve("report.md"), MarkdownReport.of(result, comparison));
    WholeFile.write(page, HtmlReport.of(result, comparison));
    return page;
  }
}
