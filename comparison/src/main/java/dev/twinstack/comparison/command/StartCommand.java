package dev.twinstack.comparison.command;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.report.StartStudy;
import dev.twinstack.comparison.report.StudyPage;
import dev.twinstack.comparison.result.StartCurve;
import dev.twinstack.comparison.result.WholeFile;
import dev.twinstack.comparison.target.OwnTargets;
import dev.twinstack.comparison.target.ServiceLaunch;
import dev.twinstack.comparison.trial.StartTrial;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how soon the services are there and fast, without and with an AOT cache. */
@Command(
    name = "start",
    description = {
      "Say how soon both services give their first answer and are as fast as they get,",
      "without and with an AOT cache, which is trained where there is none."
    },
    sortOptions = false)
final class StartCommand implements Callable<Integer> {

  private static final int LEAST_SECONDS = 60;

  @Option(
      names = "--starts",
      paramLabel = "N",
      converter = Converters.ForRuns.class,
      description = "How often each of the four is started (default: ${DEFAULT-VALUE}).")
  private int starts = 3;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long each is under load (default: ${DEFAULT-VALUE}).")
  private int seconds = 120;

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where the figures go (default: results, in the project).")
  private @Nullable Path output;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Progress progress = Progress.console();

  @Override
  public Integer call() throws IOException {
    if (seconds < LEAST_SECONDS) {
      throw new CommandFailedException(
          ExitCode.USAGE,
          "The load is %d s: choose at least %d, or the end of it is no peak"
              .formatted(seconds, LEAST_SECONDS));
    }
    Diagnosis.requireRunnable(database.choice());
    Path folder = Home.newResults(output, Instant.now());
    List<StartCurve> curves = new ArrayList<>();
    List<List<ServiceLaunch>> pairs;
    String where;
    try (TestBench bench = TestBench.start(database, progress)) {
      where = bench.database().description();
      pairs =
          new Training(bench.database(), progress)
              .caches(Training.usualFolder()).stream()
                  .map(cache -> List.of(ServiceLaunch.of(cache.service()), cache.trained()))
                  .toList();
      StartTrial trial =
          new StartTrial(LoadEngine.hyperfoil(), Duration.ofSeconds(seconds), progress);
      for (int repetition = 1; repetition <= starts; repetition++) {
        for (ServiceLaunch launch : pairs.stream().flatMap(List::stream).toList()) {
          try (OwnTargets service =
              OwnTargets.start(
                  List.of(launch), 0, Home.folder(), bench.database(), folder, true, progress)) {
            curves.add(trial.run(service.starts().getFirst(), repetition));
          }
        }
      }
    }
    write(
        StartStudy.of(
            curves,
            pairs.stream().map(pair -> pair.stream().map(ServiceLaunch::name).toList()).toList(),
            "Each was started %d times, one after the other, on %s; 32 clients for %d s."
                .formatted(starts, where, seconds)),
        folder);
    return ExitCode.DONE;
  }

  private void write(StudyPage page, Path folder) throws IOException {
    Path file = folder.resolve("start.html");
    WholeFile.write(file, page.html());
    WholeFile.write(folder.resolve("start.txt"), page.text());
    PrintWriter out = spec.commandLine().getOut();
    out.print(page.text());
    out.println("Charts: " + file);
    out.flush();
  }
}
