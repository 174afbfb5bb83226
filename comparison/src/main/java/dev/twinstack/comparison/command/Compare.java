package dev.twinstack.comparison.command;

import dev.twinstack.comparison.load.LoadFailedException;
import dev.twinstack.comparison.target.TargetFailedException;
import dev.twinstack.testbed.database.DatabaseUnavailableException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The tool's entry: finds the sub-command, and turns every failure into a line and a number. */
@Command(
    name = "compare",
    description = {
      "Says with numbers what the choice between virtual threads and reactive costs.",
      "Without a command: run with the quick preset.%n"
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      UpCommand.class,
      CheckCommand.class,
      ReportCommand.class,
      ImportCommand.class,
      CalibrateCommand.class,
      ProfileCommand.class,
      TrainCommand.class,
      StartCommand.class,
      SweepCommand.class,
      ExplainCommand.class,
      FaultsCommand.class,
      SetupCommand.class,
      DriveCommand.class,
      DoctorCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the comparison is invalid, or the targets differ",
      "2:wrong usage",
      "3:the environment cannot run it"
    })
public final class Compare {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  private Compare() {}

  /** Runs the tool and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(writer(System.out), writer(System.err), arguments));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  /** Runs the tool: results to the one writer, errors to the other. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Compare())
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(
            (e, args) -> fail(err, ExitCode.USAGE, e.getMessage() + ": see ./compare --help"))
        .setExecutionExceptionHandler((e, line, result) -> explain(err, e))
        .execute(arguments.length == 0 ? new String[] {"run"} : arguments);
  }

  private static int explain(PrintWriter err, Exception failure) {
    return switch (failure) {
      case CommandFailedException e -> fail(err, e.exitCode(), e.getMessage());
      case DatabaseUnavailableException e -> fail(err, ExitCode.ENVIRONMENT, e.getMessage());
      case TargetFailedException e -> fail(err, ExitCode.ENVIRONMENT, e.getMessage());
      case LoadFailedException e -> fail(err, ExitCode.ENVIRONMENT, e.getMessage());
      case IOException e -> fail(err, ExitCode.ENVIRONMENT, "A file cannot be used: " + e);
      case UncheckedIOException e -> fail(err, ExitCode.ENVIRONMENT, e.getMessage());
      case IllegalArgumentException e -> fail(err, ExitCode.USAGE, e.getMessage());
      default ->
          fail(err, ExitCode.ENVIRONMENT, "The tool failed, which is a fault of it: " + failure);
    };
  }

  private static int fail(PrintWriter err, int exitCode, @Nullable String message) {
    err.println(Objects.requireNonNullElse(message, "It failed for a reason that is not told"));
    return exitCode;
  }
}
