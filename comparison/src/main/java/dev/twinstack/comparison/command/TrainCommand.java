package dev.twinstack.comparison.command;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.target.AotCache;
import dev.twinstack.comparison.target.GivenTarget;
import dev.twinstack.comparison.target.TargetClient;
import dev.twinstack.comparison.trial.TrainingLoad;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains an AOT cache for either service. */
@Command(
    name = "train",
    description = {
      "Train an AOT cache (JEP 483, 514, 515) for both services by real requests, so that they",
      "start and warm up sooner. About three minutes; what is current is left as it is."
    },
    sortOptions = false)
final class TrainCommand implements Callable<Integer> {

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where they go (default: target/trained, in the project).")
  private @Nullable Path output;

  @Option(
      names = "--target",
      paramLabel = "NAME=URL",
      converter = Converters.ForTarget.class,
      description = {
        "Only ask a service that runs already, and writes its cache when it is ended: one that was",
        "started with -XX:AOTCacheOutput=FILE, on a database with rows."
      })
  private @Nullable GivenTarget target;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Progress progress = Progress.console();

  @Override
  public Integer call() throws IOException {
    if (target != null) {
      ask(target);
      return ExitCode.DONE;
    }
    Diagnosis.requireRunnable(database.choice());
    Path folder = output == null ? Training.usualFolder() : output.toAbsolutePath();
    PrintWriter out = spec.commandLine().getOut();
    try (TestBench bench = TestBench.start(database, progress)) {
      for (AotCache cache : new Training(bench.database(), progress).caches(folder)) {
        out.printf(
            "%s: java %s -jar %s (%d MiB)%n",
            cache.service(),
            String.join(" ", cache.trained().jvmFlags()),
            cache.jar(),
            Files.size(cache.cache()) >> 20);
      }
    }
    out.flush();
    return ExitCode.DONE;
  }

  private void ask(GivenTarget given) {
    if (given.command() != null) {
      throw new CommandFailedException(
          ExitCode.USAGE,
          "The target %s is to be started by '%s': start it yourself, and end it afterwards"
              .formatted(given.target().name(), given.command()));
    }
    TargetClient.requireReachable(given.target());
    new TrainingLoad(LoadEngine.hyperfoil(), progress).on(given.target());
  }
}
