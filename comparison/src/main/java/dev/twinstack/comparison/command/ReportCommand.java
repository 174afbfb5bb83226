package dev.twinstack.comparison.command;

import dev.twinstack.comparison.analysis.Comparison;
import dev.twinstack.comparison.report.ReportFiles;
import dev.twinstack.comparison.report.SideBySide;
import dev.twinstack.comparison.report.SideBySideReport;
import dev.twinstack.comparison.report.TextReport;
import dev.twinstack.comparison.result.ResultFile;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.WholeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws reports from result files. */
@Command(
    name = "report",
    description = "Draw the report of a result again, or put two results side by side.",
    sortOptions = false)
final class ReportCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "RESULT.json",
      description = "A result; a second one is put beside it.")
  private List<Path> files = List.of();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where the report goes (default: beside the last result).")
  private @Nullable Path output;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (files.size() > 2) {
      throw new CommandFailedException(
          ExitCode.USAGE,
          "The number of results is %d: name one, or two to put them side by side"
              .formatted(files.size()));
    }
    List<SideBySide.Named> results = files.stream().map(this::read).toList();
    Path folder = folder();
    PrintWriter out = spec.commandLine().getOut();
    try {
      Path page = results.size() == 1 ? one(results.getFirst(), folder) : two(results, folder);
      out.println("Report: " + page);
    } catch (IOException e) {
      throw new CommandFailedException(
          ExitCode.ENVIRONMENT,
          "The folder %s cannot be written (%s): choose another by --output".formatted(folder, e));
    }
    out.flush();
    return results.stream().allMatch(result -> result.comparison().isValid())
        ? ExitCode.DONE
        : ExitCode.INVALID;
  }

  private Path one(SideBySide.Named named, Path folder) throws IOException {
    Path page = ReportFiles.write(named.result(), named.comparison(), folder);
    spec.commandLine().getOut().print(TextReport.of(named.result(), named.comparison()));
    return page;
  }

  private Path two(List<SideBySide.Named> results, Path folder) throws IOException {
    SideBySide both = SideBySide.of(results.getFirst(), results.getLast());
    Path page = folder.resolve("side-by-side.html");
    WholeFile.write(page, SideBySideReport.html(both));
    spec.commandLine().getOut().print(SideBySideReport.text(both));
    return page;
  }

  private Path folder() {
    Path folder =
        output == null
            ? Objects.requireNonNull(files.getLast().toAbsolutePath().getParent())
            : output.toAbsolutePath();
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new CommandFailedException(
          ExitCode.ENVIRONMENT,
          "The folder %s cannot be made (%s): choose another by --output".formatted(folder, e));
    }
  }

  private SideBySide.Named read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new CommandFailedException(
          ExitCode.USAGE,
          "There is no file %s: name the result.json that a run left in its folder"
              .formatted(file));
    }
    try {
      RunResult result = ResultFile.read(file);
      return new SideBySide.Named(name(file), result, Comparison.of(result));
    } catch (IOException e) {
      throw new CommandFailedException(
          ExitCode.USAGE, Objects.requireNonNullElse(e.getMessage(), file + " cannot be read"));
    } catch (RuntimeException e) {
      // Well-formed, but edited or cut by hand so that the figures do not hold together.
      throw new CommandFailedException(
          ExitCode.USAGE, "The file %s is no whole result: %s".formatted(file, e));
    }
  }

  /** Results are called by the folder that their run was given, if they have kept their name. */
  private static String name(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    Path folder = whole.getParent();
    Path name =
        whole.endsWith("result.json") && folder != null
            ? folder.getFileName()
            : whole.getFileName();
    return Objects.requireNonNullElse(name, whole).toString();
  }
}
