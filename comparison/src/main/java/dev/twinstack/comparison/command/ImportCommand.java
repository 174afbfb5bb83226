package dev.twinstack.comparison.command;

import dev.twinstack.comparison.controller.ControllerRun;
import dev.twinstack.comparison.result.ResultFile;
import dev.twinstack.comparison.result.RunResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a result of what Hyperfoil's controller measured. */
@Command(
    name = "import",
    description = {
      "Make a result and its report of a run of deploy/load on Hyperfoil's controller and agents."
    },
    sortOptions = false)
final class ImportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RUN", description = "The run's folder, or its all.json.")
  private Path run = Path.of("all.json");

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where result and report go (default: results/<UTC time>).")
  private @Nullable Path output;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    RunResult result = ControllerRun.read(run, "./compare import " + run);
    Path folder = Home.newResults(output, Instant.now());
    ResultFile.write(result, folder.resolve("result.json"));
    return new Publication(spec.commandLine().getOut()).publish(result, folder);
  }
}
