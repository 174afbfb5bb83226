package dev.twinstack.comparison.command;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.report.StartStudy;
import dev.twinstack.comparison.result.StartCurve;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.Preset;
import dev.twinstack.comparison.target.AotCache;
import dev.twinstack.comparison.target.OwnTargets;
import dev.twinstack.comparison.target.ServiceLaunch;
import dev.twinstack.comparison.trial.StartTrial;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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

  @Option(
      names = "--rate",
      paramLabel = "N",
      converter = Converters.ForRate.class,
      description = "Requests a second (default: none, 32 clients that ask again once answered).")
  private LoadModel.@Nullable Open rate;

  @Option(
      names = "--jvm",
      paramLabel = "FLAG",
      description =
          "A flag of the JVM for all four, as often as need be: --jvm=-XX:CICompilerCount=8.")
  private List<String> flags = List.of();

  @Mixin private final StudyOptions options = new StudyOptions();

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
    Path folder = options.newFolder();
    List<StartCurve> curves = new ArrayList<>();
    List<List<ServiceLaunch>> pairs;
    String where;
    try (TestBench bench = TestBench.start(options.database(), progress)) {
      where = bench.database().description();
      pairs =
          new Training(bench.database(), progress)
              .caches(Training.usualFolder()).stream().map(this::launches).toList();
      StartTrial trial =
          new StartTrial(LoadEngine.hyperfoil(), load(), Duration.ofSeconds(seconds), progress);
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
    StudyOptions.write(
        StartStudy.of(
            curves,
            pairs.stream().map(pair -> pair.stream().map(ServiceLaunch::name).toList()).toList(),
            ("Each was started %s, one after the other, on %s; %s for %d s%s. With a cache they have"
                    + " %s besides. Both of a pair are held to one bar for 90 %%, by the better of"
                    + " their two ends.")
                .formatted(
                    starts == 1 ? "once" : starts + " times",
                    where,
                    asked(),
                    seconds,
                    withFlags(),
                    String.join(" ", AotCache.flagsInUse()))),
        folder,
        "start",
        spec.commandLine().getOut());
    return ExitCode.DONE;
  }

  private List<ServiceLaunch> launches(AotCache cache) {
    return List.of(
        ServiceLaunch.of(cache.service()).withFlags(flags), cache.trained().withFlags(flags));
  }

  private String withFlags() {
    return flags.isEmpty() ? "" : "; with " + String.join(" ", flags);
  }

  private LoadModel load() {
    return rate == null ? new LoadModel.Closed(Preset.WARM_UP_CLIENTS) : rate;
  }

  private String asked() {
    return switch (load()) {
      case LoadModel.Closed closed -> closed.clients() + " clients";
      case LoadModel.Open open -> open.requestsPerSecond() + " requests a second";
    };
  }
}
