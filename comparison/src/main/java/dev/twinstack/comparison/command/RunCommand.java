package dev.twinstack.comparison.command;

import dev.twinstack.comparison.load.NoopServer;
import dev.twinstack.comparison.metrics.Machine;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.LoadedTable;
import dev.twinstack.comparison.scenario.Preset;
import dev.twinstack.comparison.target.GivenTarget;
import dev.twinstack.comparison.target.GivenTargets;
import dev.twinstack.comparison.target.OwnTargets;
import dev.twinstack.comparison.target.ProcessorPlan;
import dev.twinstack.comparison.target.ServiceLaunch;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.comparison.target.TargetClient;
import dev.twinstack.comparison.target.TargetPair;
import dev.twinstack.comparison.trial.DatabaseMeter;
import dev.twinstack.testbed.database.LocalDatabase;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the comparison. */
@Command(
    name = "run",
    description = "Run the comparison, print the verdicts, write the report.",
    sortOptions = false)
final class RunCommand implements Callable<Integer> {

  /** What a shell reads as it stands. */
  private static final Pattern PLAIN = Pattern.compile("[\\w./:,=@%+-]+");

  @Option(
      names = "--preset",
      paramLabel = "quick|standard|thorough|seed",
      converter = Converters.ForPreset.class,
      description = {
        "How much time it takes (default: ${DEFAULT-VALUE}).",
        "seed is the original experiment: a fixed number of users, as fast as they go."
      })
  private Preset preset = Preset.QUICK;

  @Mixin private final WorkloadOptions workload = new WorkloadOptions();

  @Option(
      names = "--rate",
      paramLabel = "N",
      converter = Converters.ForRate.class,
      description = "Requests a second in every round (default: 1000).")
  private LoadModel.Open rate = new LoadModel.Open(Preset.DEFAULT_RATE);

  @Option(
      names = "--users",
      paramLabel = "N",
      converter = Converters.ForUsers.class,
      description = "The users of the preset seed (default: 100).")
  private LoadModel.Closed users = new LoadModel.Closed(Preset.DEFAULT_USERS);

  @Option(
      names = "--objective",
      paramLabel = "MS",
      converter = Converters.ForObjective.class,
      description =
          "The response time in ms that 99 of 100 requests must keep up to the capacity (default: 100).")
  private Duration objective = Preset.OBJECTIVE;

  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Mixin private final TargetOptions targets = new TargetOptions();
  @Mixin private final PinOption pin = new PinOption();

  @Option(
      names = "--variant",
      paramLabel = "SERVICE,CHANGE[,CHANGE...]",
      converter = Converters.ForLaunch.class,
      description = {
        "Compare one service with a variant of itself: blocking or reactive, and what is changed,",
        "jvm=FLAG, set=KEY=VALUE or jar=FILE, each as often as need be."
      })
  private @Nullable ServiceLaunch variant;

  @Option(
      names = "--cost-only",
      description = "Leave the capacity out: cost and latency alone, in half the time.")
  private boolean costOnly;

  @Mixin private final CalibrationOptions calibration = new CalibrationOptions();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where the results go (default: results, in the project).")
  private @Nullable Path output;

  @Option(
      names = "--resume",
      paramLabel = "DIR",
      description = "Continue a run that was stopped; its own settings hold.")
  private @Nullable Path resume;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Progress progress = Progress.console();

  @Override
  public Integer call() throws IOException {
    if (resume != null) {
      return resume(resume);
    }
    if (workload.isNoop()) {
      return harnessAlone();
    }
    workload.requireFitting(targets);
    if (targets.areGiven()) {
      if (variant != null) {
        throw new CommandFailedException(
            ExitCode.USAGE, "--variant starts services of this project: leave --target out");
      }
      return onGivenTargets(targets.pair());
    }
    Diagnosis.requireRunnable(database.choice());
    ProcessorPlan processors = pin.plan();
    RunPlan plan =
        RunPlan.of(preset, workload.workloads(targets), load(), objective, line())
            .on(database.rows(), database.seed(), workload.mix())
            .withProcessors(processors == null ? null : processors.toString());
    return onBench(plan, Home.newResults(output, Instant.now()), null);
  }

  private LoadModel load() {
    return preset.isClosed() ? users : rate;
  }

  private int resume(Path folder) throws IOException {
    RunResult earlier = Resumption.read(folder);
    Diagnosis.requireRunnable(database.choice());
    Path home = Files.isDirectory(folder) ? folder : folder.resolveSibling(".").normalize();
    return onBench(RunPlan.of(earlier.settings()), home.toAbsolutePath(), earlier);
  }

  private int harnessAlone() throws IOException {
    try (NoopServer first = NoopServer.start();
        NoopServer second = NoopServer.start()) {
      Target again = new Target("again", second.target().url(), null, null);
      TargetPair pair = TargetPair.running(List.of(first.target(), again));
      return onTargets(pair, false, Home.newResults(output, Instant.now()));
    }
  }

  private int onGivenTargets(List<GivenTarget> pair) throws IOException {
    boolean contract = targets.areHeldToContract();
    Consumer<Target> check =
        contract ? TargetClient::requireReachable : TargetClient::requireGoodAnswer;
    GivenTargets.requireRunning(pair, check);
    Path folder = Home.newResults(output, Instant.now());
    try (GivenTargets given = GivenTargets.start(pair, folder.resolve("logs"), progress)) {
      given.targets().forEach(check);
      return onTargets(given, contract, folder);
    }
  }

  private int onTargets(TargetPair pair, boolean contract, Path folder) throws IOException {
    RunPlan plan = RunPlan.of(preset, workload.workloads(targets), load(), objective, line());
    try (DatabaseMeter unknown = DatabaseMeter.unknown()) {
      ComparisonRun.Ground ground =
          new ComparisonRun.Ground(
              trial -> pair, 1, false, unknown, null, null, contract, !costOnly);
      return new ComparisonRun(plan, progress, spec.commandLine().getOut())
          .run(ground, folder, null);
    }
  }

  private int onBench(RunPlan plan, Path folder, @Nullable RunResult earlier) throws IOException {
    LoadedTable table = Objects.requireNonNull(plan.table(), "a table of our own");
    DatabaseOptions options = database.with(Math.toIntExact(table.rows()), table.seed());
    try (TestBench bench = TestBench.start(options, progress);
        DatabaseMeter meter = DatabaseMeter.of(bench.database())) {
      LocalDatabase server = bench.database();
      if (earlier != null) {
        Resumption.requireSamePlace(earlier, Machine.read(), server.serverVersion());
      }
      List<ServiceLaunch> launches = launches(folder, server);
      ComparisonRun.Ground ground =
          new ComparisonRun.Ground(
              trial ->
                  OwnTargets.start(
                      launches,
                      trial - 1,
                      Home.folder(),
                      server,
                      folder.resolve("logs").resolve("trial-" + trial),
                      true,
                      progress),
              plan.preset().trials(),
              true,
              meter,
              server.description(),
              server.serverVersion(),
              true,
              !costOnly);
      return new ComparisonRun(plan, progress, spec.commandLine().getOut())
          .run(ground, folder, earlier);
    }
  }

  private List<ServiceLaunch> launches(Path folder, LocalDatabase server) throws IOException {
    List<ServiceLaunch> launches =
        variant == null
            ? calibration.launches(folder)
            : List.of(ServiceLaunch.of(variant.service()), variant.named("variant"));
    ProcessorPlan processors = pin.plan();
    if (processors != null) {
      PinOption.apply(processors, server.processId());
    }
    return launches.stream()
        .map(launch -> processors == null ? launch : launch.on(processors.targets()))
        .map(ServiceLaunch::admittingAll)
        .toList();
  }

  private String line() {
    return spec.commandLine().getParseResult().originalArgs().stream()
        .map(RunCommand::quoted)
        .collect(Collectors.joining(" ", "./compare ", ""));
  }

  /** An argument as it is typed into a POSIX shell, to be read there as it was read here. */
  static String quoted(String argument) {
    return PLAIN.matcher(argument).matches()
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
