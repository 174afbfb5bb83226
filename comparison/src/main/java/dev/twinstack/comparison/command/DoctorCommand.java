package dev.twinstack.comparison.command;

import dev.twinstack.testbed.progress.Progress;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what is wrong with the environment and how to mend it. */
@Command(
    name = "doctor",
    description = "Look at the JDK, cores, memory, ports and databases; say what to mend.")
final class DoctorCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Finding> findings = Diagnosis.all(Progress.console());
    for (Finding finding : findings) {
      out.printf("%-6s%s%n", finding.severity().name().toLowerCase(Locale.ROOT), finding.text());
    }
    return findings.stream().anyMatch(Finding::isWrong) ? ExitCode.ENVIRONMENT : ExitCode.DONE;
  }
}
