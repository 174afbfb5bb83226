package dev.twinstack.comparison.command;

import dev.twinstack.comparison.calibration.Calibration;
import dev.twinstack.comparison.result.ResultFile;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves the verdicts where the truth is known: on equal targets, and on one made dearer. */
@Command(
    name = "calibrate",
    description = "Prove the verdicts: equal targets must show no difference, a dearer one must.",
    sortOptions = false)
final class CalibrateCommand implements Callable<Integer> {

  private static final int SEED = 20_261_121;
  private static final int EQUAL_RUNS = 5;
  private static final int DEARER_RUNS = 3;

  @Option(
      names = "--runs",
      paramLabel = "N",
      converter = Converters.ForRuns.class,
      description = "How many runs are simulated (default: ${DEFAULT-VALUE}).")
  private int runs = 400;

  @Option(
      names = "--real",
      description = {
        "Measure too: five quick runs of a service against itself,",
        "three standard ones against itself made 5 %% dearer. About two hours."
      })
  private boolean real;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where the real runs go (default: results, in the project).")
  private @Nullable Path output;

  @Option(
      names = "--resume",
      paramLabel = "DIR",
      description = "Go on with a series of real runs: what is there is judged, what lacks is run.")
  private @Nullable Path resume;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Progress progress = Progress.console();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path series = series();
    try (Progress.Step step = progress.start("Simulating", 1, "designs")) {
      out.print(Calibration.simulated(SEED, runs).text());
      step.to(1);
    }
    out.flush();
    if (series != null) {
      List<RunResult> equal = run(series.resolve("equal"), EQUAL_RUNS, "--equal");
      out.print(Calibration.real(equal).text());
      List<RunResult> dearer =
          run(
              series.resolve("dearer"),
              DEARER_RUNS,
              "--burn=0.05",
              "--cost-only",
              "--preset=standard",
              "--workload=demo");
      out.print(Calibration.dearer(dearer).text());
      out.println("All runs: " + series);
      out.flush();
    }
    return ExitCode.DONE;
  }

  /** Where the real runs are or go; null where none are wanted. */
  private @Nullable Path series() throws IOException {
    if (resume == null) {
      return real ? Home.newResults(output, Instant.now()) : null;
    }
    if (!Files.isDirectory(resume)) {
      throw new CommandFailedException(
          ExitCode.USAGE,
          "There is no series of runs in %s: name the folder that an earlier one gave"
              .formatted(resume));
    }
    return resume;
  }

  /**
   * Runs as a user would, one after another, as many as are still lacking; a run that turns out
   * invalid stands among them, one that was stopped does not.
   */
  private List<RunResult> run(Path folder, int count, String... options) throws IOException {
    for (int number = results(folder).size() + 1; number <= count; number++) {
      progress.say("Real run %d of %d: %s".formatted(number, count, String.join(" ", options)));
      List<String> arguments = new ArrayList<>(List.of("run", "--output=" + folder));
      arguments.addAll(Arrays.asList(options));
      int exitCode =
          Compare.run(
              spec.commandLine().getOut(),
              spec.commandLine().getErr(),
              arguments.toArray(String[]::new));
      if (exitCode > ExitCode.INVALID) {
        throw new CommandFailedException(
            exitCode, "Real run %d could not be made, see above".formatted(number));
      }
    }
    return results(folder);
  }

  private static List<RunResult> results(Path folder) throws IOException {
    List<RunResult> results = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return results;
    }
    try (Stream<Path> runs = Files.list(folder)) {
      for (Path run : runs.sorted().toList()) {
        Path file = run.resolve("result.json");
        RunResult result = Files.exists(file) ? ResultFile.read(file) : null;
        if (result != null && result.partial() == null) {
          results.add(result);
        }
      }
    }
    return results;
  }
}
