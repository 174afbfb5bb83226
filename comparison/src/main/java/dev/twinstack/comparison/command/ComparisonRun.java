package dev.twinstack.comparison.command;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.metrics.Machine;
import dev.twinstack.comparison.metrics.MachineConditions;
import dev.twinstack.comparison.result.EnvironmentManifest;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.TargetManifest;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.comparison.target.TargetClient;
import dev.twinstack.comparison.target.TargetClient.About;
import dev.twinstack.comparison.target.TargetPair;
import dev.twinstack.comparison.trial.DatabaseMeter;
import dev.twinstack.comparison.trial.Instruments;
import dev.twinstack.comparison.trial.Journal;
import dev.twinstack.comparison.trial.Timetable;
import dev.twinstack.comparison.trial.Trial;
import dev.twinstack.comparison.trial.TrialPlan;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run from the contract to the report. */
final class ComparisonRun {

  /** Where the pairs of targets of a run come from. */
  interface Pairs {

    /** The pair of one trial, counted from 1. */
    TargetPair open(int trial);
  }

  /**
   * What a run stands on.
   *
   * @param pairs the targets
   * @param trials how many pairs there are
   * @param own whether they are this project's, started for the run
   * @param database watches the database behind them
   * @param description which database it is; null where it is not ours
   * @param version what the server says of its version; null where it is not ours
   * @param contract whether the targets are held to the contract
   * @param capacity whether the capacity is looked for
   */
  record Ground(
      Pairs pairs,
      int trials,
      boolean own,
      DatabaseMeter database,
      @Nullable String description,
      @Nullable String version,
      boolean contract,
      boolean capacity) {}

  private final RunPlan plan;
  private final Progress progress;
  private final PrintWriter out;
  private final Instant start = Instant.now();
  private final LoadEngine engine = LoadEngine.hyperfoil();
  private final Machine machine = Machine.read();

  ComparisonRun(RunPlan plan, Progress progress, PrintWriter out) {
    this.plan = plan;
    this.progress = progress;
    this.out = out;
  }

  /**
   * Runs all trials, or those that are missing.
   *
   * @param earlier a run that was stopped and is continued; null for a new one
   * @return the exit code
   */
  int run(Ground ground, Path folder, @Nullable RunResult earlier) throws IOException {
    TrialPlan trialPlan = plan.trialPlan(ground.capacity());
    int done = earlier == null ? 0 : Resumption.completeTrials(trialPlan, earlier);
    Duration expected =
        plan.preset().expected(plan.workloads().size(), ground.own(), ground.capacity(), done);
    announce(expected, ground.trials(), done);
    Timetable timetable = new Timetable(expected);
    Duration before = earlier == null ? Duration.ZERO : Duration.ofNanos(earlier.elapsedNs());
    RunKeeper keeper =
        new RunKeeper(
            folder,
            earlier == null ? start : earlier.startedAt(),
            plan.settings(ground.trials()),
            environment(ground),
            () -> before.plus(timetable.elapsed()));
    Journal journal = new Journal(keeper::keep);
    if (earlier != null) {
      journal.takeOver(earlier, done);
    }
    Instruments instruments =
        new Instruments(engine, ground.database(), journal, timetable, progress);
    try (StopGuard _ = StopGuard.begin(keeper, folder, out)) {
      for (int trial = done + 1; trial <= ground.trials(); trial++) {
        try (TargetPair pair = ground.pairs().open(trial)) {
          if (trial == done + 1) {
            begin(ground, pair, keeper);
          }
          new Trial(instruments, trialPlan, trial).run(pair);
        }
      }
      RunResult result = keeper.complete(journal.entries());
      return new Publication(out).publish(result, folder);
    }
  }

  private void announce(Duration expected, int trials, int done) {
    progress.say(
        "Preset %s: about %d minutes, %s%s"
            .formatted(
                plan.preset(),
                Math.max(1, Math.round(expected.toSeconds() / 60.0)),
                trials == 1
                    ? "one pair of JVMs, so the intervals are wide"
                    : trials + " pairs of fresh JVMs",
                done == 0 ? "" : ", %d of them done".formatted(done)));
  }

  private void begin(Ground ground, TargetPair pair, RunKeeper keeper) {
    keeper.targets(pair.targets().stream().map(target -> manifest(target, pair)).toList());
    if (ground.contract()) {
      requireContract(pair.targets());
    }
  }

  private void requireContract(List<Target> pair) {
    if (!new ContractCheck(out, false).run(pair, progress)) {
      throw new CommandFailedException(
          ExitCode.INVALID,
          "The targets do not answer as the contract has it, so nothing was measured: see ./compare check");
    }
  }

  private EnvironmentManifest environment(Ground ground) {
    MachineConditions conditions = MachineConditions.read();
    return new EnvironmentManifest(
        machine.operatingSystem(),
        machine.processor(),
        machine.cores(),
        machine.memoryBytes(),
        machine.load(),
        conditions.governor(),
        conditions.limits(),
        conditions.virtualization(),
        "%s %s".formatted(System.getProperty("java.vm.vendor"), Runtime.version()),
        null,
        ground.description(),
        ground.version(),
        engine.description());
  }

  private static TargetManifest manifest(Target target, TargetPair pair) {
    List<String> flags =
        pair.starts().stream()
            .filter(start -> start.target().equals(target))
            .flatMap(start -> start.jvmFlags().stream())
            .toList();
    About about = TargetClient.about(target);
    return new TargetManifest(
        target.name(), target.url().toString(), flags, about.version(), about.commit());
  }
}
