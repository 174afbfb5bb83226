package dev.twinstack.comparison.command;

import dev.twinstack.comparison.analysis.Comparison;
import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.metrics.Machine;
import dev.twinstack.comparison.metrics.ProcessMeter;
import dev.twinstack.comparison.report.HtmlReport;
import dev.twinstack.comparison.report.TextReport;
import dev.twinstack.comparison.result.EnvironmentManifest;
import dev.twinstack.comparison.result.ResultFile;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.Settings;
import dev.twinstack.comparison.result.TargetManifest;
import dev.twinstack.comparison.result.WholeFile;
import dev.twinstack.comparison.scenario.Preset;
import dev.twinstack.comparison.scenario.Workload;
import dev.twinstack.comparison.target.OwnTargets;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.comparison.target.TargetClient;
import dev.twinstack.comparison.target.TargetClient.About;
import dev.twinstack.comparison.trial.Trial;
import dev.twinstack.comparison.trial.TrialPlan;
import dev.twinstack.testbed.database.LocalDatabase;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run from the contract to the report, on targets that are up. */
final class ComparisonRun {

  private final TrialPlan plan;
  private final Progress progress;
  private final PrintWriter out;
  private final LoadEngine engine = LoadEngine.hyperfoil();
  private final Machine machine = Machine.read();

  ComparisonRun(TrialPlan plan, Progress progress, PrintWriter out) {
    this.plan = plan;
    this.progress = progress;
    this.out = out;
  }

  /** Compares this project's services; gives the exit code. */
  int onBench(TestBench bench, DatabaseOptions options, String command, Instant start, Path folder)
      throws IOException {
    LocalDatabase database = bench.database();
    Settings settings = settings((long) options.rows(), options.seed(), command);
    EnvironmentManifest environment = environment(database.description(), database.serverVersion());
    Long databaseProcess = database.processId().stream().boxed().findFirst().orElse(null);
    return run(
        bench.targets(),
        ProcessMeter.of(databaseProcess),
        new Frame(start, settings, environment, OwnTargets.jvmFlags()),
        folder);
  }

  /** Compares services that somebody else runs; gives the exit code. */
  int onTargets(List<Target> pair, String command, Instant start, Path folder) throws IOException {
    return run(
        pair,
        ProcessMeter.of(null),
        new Frame(start, settings(null, null, command), environment(null, null), List.of()),
        folder);
  }

  /** What is known before anything is measured. */
  private record Frame(
      Instant start, Settings settings, EnvironmentManifest environment, List<String> jvmFlags) {}

  private int run(List<Target> pair, ProcessMeter database, Frame frame, Path folder)
      throws IOException {
    if (!new ContractCheck(out, false).run(pair, progress)) {
      throw new CommandFailedException(
          ExitCode.INVALID,
          "The targets do not answer as the contract has it, so nothing was measured: see ./compare check");
    }
    Trial.Measured measured =
        new Trial(engine, database, progress).run(plan, pair.getFirst(), pair.getLast());
    RunResult result =
        new RunResult(
            RunResult.SCHEMA,
            frame.start(),
            0,
            null,
            frame.settings(),
            frame.environment(),
            pair.stream().map(target -> manifest(target, frame.jvmFlags())).toList(),
            List.of(),
            List.of(),
            List.of(),
            measured.warmUp(),
            measured.rounds(),
            List.of(),
            List.of(),
            List.of());
    return publish(result, folder);
  }

  private int publish(RunResult result, Path folder) throws IOException {
    Path report = folder.resolve("report.html");
    ResultFile.write(result, folder.resolve("result.json"));
    Comparison comparison = Comparison.of(result);
    WholeFile.write(report, HtmlReport.of(result, comparison));
    out.println();
    out.print(TextReport.of(comparison));
    out.println("Report: " + report);
    out.flush();
    return comparison.isValid() ? ExitCode.DONE : ExitCode.INVALID;
  }

  private Settings settings(@Nullable Long rows, @Nullable Long seed, String command) {
    return new Settings(
        plan.preset().toString(),
        plan.workloads().stream().map(Workload::toString).toList(),
        plan.rate().requestsPerSecond(),
        plan.preset().round().toMillis() / 1e3,
        1,
        Preset.WARM_UP_CLIENTS,
        plan.preset().slice().toMillis() / 1e3,
        100,
        null,
        rows,
        seed,
        null,
        command);
  }

  private EnvironmentManifest environment(@Nullable String database, @Nullable String version) {
    return new EnvironmentManifest(
        machine.operatingSystem(),
        machine.processor(),
        machine.cores(),
        machine.memoryBytes(),
        machine.load(),
        null,
        null,
        null,
        "%s %s".formatted(System.getProperty("java.vm.vendor"), Runtime.version()),
        null,
        database,
        version,
        engine.description());
  }

  private static TargetManifest manifest(Target target, List<String> jvmFlags) {
    About about = TargetClient.about(target);
    return new TargetManifest(
        target.name(), target.url().toString(), jvmFlags, about.version(), about.commit());
  }
}
