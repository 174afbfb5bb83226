package dev.twinstack.comparison.command;

import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.Preset;
import dev.twinstack.comparison.scenario.Workload;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.comparison.target.TargetClient;
import dev.twinstack.comparison.trial.TrialPlan;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the comparison. */
@Command(
    name = "run",
    description = "Run the comparison, print the figures side by side, write the report.",
    sortOptions = false)
final class RunCommand implements Callable<Integer> {

  @Option(
      names = "--preset",
      paramLabel = "quick|standard|thorough",
      converter = Converters.ForPreset.class,
      description = "How much time it takes (default: ${DEFAULT-VALUE}).")
  private Preset preset = Preset.QUICK;

  @Option(
      names = "--workload",
      paramLabel = "demo,idle",
      split = ",",
      converter = Converters.ForWorkload.class,
      description = "What is asked (default: demo,idle).")
  private List<Workload> workloads = List.of(Workload.DEMO, Workload.IDLE);

  @Option(
      names = "--rate",
      paramLabel = "N",
      converter = Converters.ForRate.class,
      description = "Requests a second in every round (default: 1000).")
  private LoadModel.Open rate = new LoadModel.Open(Preset.DEFAULT_RATE);

  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Mixin private final TargetOptions targets = new TargetOptions();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where the results go (default: results, in the project).")
  private @Nullable Path output;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Progress progress = Progress.console();
    Instant start = Instant.now();
    TrialPlan plan = new TrialPlan(preset, workloads.stream().distinct().toList(), rate);
    if (targets.areGiven()) {
      List<Target> pair = targets.pair();
      pair.forEach(TargetClient::requireReachable);
      Path folder = Home.newResults(output, start);
      return new ComparisonRun(plan, progress, spec.commandLine().getOut())
          .onTargets(pair, commandLine(), start, folder);
    }
    Diagnosis.requireRunnable(database.choice());
    Path folder = Home.newResults(output, start);
    try (TestBench bench = TestBench.start(database, folder, true, progress)) {
      return new ComparisonRun(plan, progress, spec.commandLine().getOut())
          .onBench(bench, database, commandLine(), start, folder);
    }
  }

  private String commandLine() {
    return "./compare " + String.join(" ", spec.commandLine().getParseResult().originalArgs());
  }
}
