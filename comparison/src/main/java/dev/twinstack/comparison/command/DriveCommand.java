package dev.twinstack.comparison.command;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.load.RoundMeasurement;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.scenario.Workload;
import dev.twinstack.comparison.target.GivenTargets;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Keeps both targets at work, at the same time and alike, for somebody to look on. */
@Command(
    name = "drive",
    description = {
      "Ask both targets alike and at one time, for a dashboard to look at.",
      "It compares nothing: two that share a machine disturb each other."
    },
    sortOptions = false)
final class DriveCommand implements Callable<Integer> {

  private static final double MS = 1e6;

  @Mixin private final TargetOptions targets = new TargetOptions();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Requests a second, for each target (default: ${DEFAULT-VALUE}).")
  private int rate = 200;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long; 0: until Ctrl-C (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--every",
      paramLabel = "N",
      description = "A line for each target after so many seconds (default: ${DEFAULT-VALUE}).")
  private int every = 10;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException, IOException {
    if (seconds < 0 || every < 1) {
      throw new CommandFailedException(
          ExitCode.USAGE,
          "--seconds is %d and --every is %d: choose 0 or more, and 1 or more"
              .formatted(seconds, every));
    }
    LoadModel load = new LoadModel.Open(rate);
    try (GivenTargets given = targets.start(Progress.console());
        ExecutorService drivers = Executors.newFixedThreadPool(given.targets().size())) {
      int driven = 0;
      for (int round = 0; seconds == 0 || driven < seconds; round++) {
        int now = seconds == 0 ? every : Math.min(every, seconds - driven);
        // Three rounds of the database to one without.
        Workload workload = round % 4 == 3 ? Workload.IDLE : Workload.DEMO;
        drive(drivers, given.targets(), new Scenario(workload, load, Duration.ofSeconds(now)));
        driven += now;
      }
    }
    return ExitCode.DONE;
  }

  private void drive(ExecutorService drivers, List<Target> pair, Scenario scenario)
      throws InterruptedException {
    List<Future<String>> lines =
        pair.stream().map(target -> drivers.submit(() -> line(target, scenario))).toList();
    PrintWriter out = spec.commandLine().getOut();
    for (Future<String> line : lines) {
      try {
        out.println(line.get());
      } catch (ExecutionException e) {
        throw new CommandFailedException(
            ExitCode.ENVIRONMENT,
            "The load ended: " + Objects.requireNonNullElse(e.getCause(), e).getMessage());
      }
    }
    out.flush();
  }

  private static String line(Target target, Scenario scenario) {
    RoundMeasurement round =
        LoadEngine.hyperfoil().run(scenario, target, LoadEngine.Window.ignored());
    return "%-10s %-5s %6d requests, %d failed, p50 %.2f ms, p99 %.2f ms"
        .formatted(
            target.name(),
            scenario.workload(),
            round.counts().sent(),
            round.counts().errors(),
            round.responseTime().getValueAtPercentile(50) / MS,
            round.responseTime().getValueAtPercentile(99) / MS);
  }
}
