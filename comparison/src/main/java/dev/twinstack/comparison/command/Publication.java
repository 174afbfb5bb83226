package dev.twinstack.comparison.command;

import dev.twinstack.comparison.analysis.Comparison;
import dev.twinstack.comparison.report.MarkdownReport;
import dev.twinstack.comparison.report.ReportFiles;
import dev.twinstack.comparison.report.TextReport;
import dev.twinstack.comparison.result.RunResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Draws all the reports of a result into a folder and prints the short one. */
final class Publication {

  private final PrintWriter out;

  Publication(PrintWriter out) {
    this.out = out;
  }

  /** Publishes a result; gives the exit code. */
  int publish(RunResult result, Path folder) throws IOException {
    Comparison comparison = Comparison.of(result);
    Path report = ReportFiles.write(result, comparison, folder);
    StepSummary.append(MarkdownReport.of(result, comparison), System.getenv());
    out.println();
    out.print(TextReport.of(result, comparison));
    out.println("Report: " + report);
    out.flush();
    return comparison.isValid() ? ExitCode.DONE : ExitCode.INVALID;
  }
}
