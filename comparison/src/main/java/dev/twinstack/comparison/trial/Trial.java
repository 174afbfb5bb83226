package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.fairness.Facts;
import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.load.NoopServer;
import dev.twinstack.comparison.metrics.ProcessMeter;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.StartUp;
import dev.twinstack.comparison.scenario.HitMix;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.LoadedTable;
import dev.twinstack.comparison.scenario.Preset;
import dev.twinstack.comparison.scenario.Requests;
import dev.twinstack.comparison.scenario.Workload;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.comparison.target.TargetPair;
import java.time.Duration;
import java.util.List;

/** One pair of targets from warm-up to capacity. One run at a time. */
public final class Trial {

  private static final int MOST_ATTEMPTS = 2;

  private final Instruments instruments;
  private final TrialPlan plan;
  private final int number;
  private final RoundRunner runner;

  /**
   * Creates one.
   *
   * @param number the trial's number in the run, from 1
   */
  public Trial(Instruments instruments, TrialPlan plan, int number) {
    this.instruments = instruments;
    this.plan = plan;
    this.number = number;
    runner = new RoundRunner(instruments, number, plan.preset().judgesTiming());
  }

  private void writeStarts(TargetPair pair) {
    for (TargetPair.Start start : pair.starts()) {
      Duration cpu = start.cpuTime();
      instruments
          .journal()
          .add(
              new StartUp(
                  number,
                  start.target().name(),
                  start.firstAnswer().toNanos(),
                  cpu == null ? null : Long.valueOf(cpu.toNanos()),
                  ProcessMeter.ofTree(start.target().processId()).residentBytes()));
    }
  }

  /** Runs the plan: every workload warm on both targets, then its rounds; last the capacity. */
  public void run(TargetPair pair) {
    writeStarts(pair);
    Inspection inspection = new Inspection(instruments, plan, runner);
    List<Facts> facts = number == 1 ? inspection.readFacts(pair.targets()) : List.of();
    if (number == 1) {
      control();
    }
    Target first = pair.targets().getFirst();
    Target second = pair.targets().getLast();
    for (Requests requests : plan.requests()) {
      new WarmUp(instruments, plan, number).run(requests, pair.targets());
      if (plan.load() instanceof LoadModel.Closed) {
        closed(requests, first, second);
      } else {
        compare(requests, first, second);
      }
    }
    Requests leading = plan.requests().getFirst();
    if (plan.looksForCapacity() && Preset.hasLadder(number)) {
      new CapacityLadder(runner, plan, leading)
          .run(pair.targets(), instruments.journal().entries().warmUp());
    }
    if (number == 1) {
      inspection.lookUnderLoad(facts, pair.targets());
      new IdleCost(instruments, number).measure(pair.targets());
    }
  }

  /** The negative control: what the harness shows with nothing behind it. */
  private void control() {
    try (NoopServer server = NoopServer.start()) {
      Requests nothing = Workload.NOOP.requests(new LoadedTable(1, 0), HitMix.DEFAULT);
      runner.run(Purpose.CONTROL, plan.diagnostic(nothing), server.target());
    }
  }

  private void closed(Requests requests, Target first, Target second) {
    runner.run(Purpose.CLOSED, plan.round(requests), first);
    runner.run(Purpose.CLOSED, plan.round(requests), second);
  }

  private void compare(Requests requests, Target first, Target second) {
    for (Target target : List.of(first, second)) {
      // From as fast as it goes to a fixed rate: the first seconds of that are of neither.
      instruments.engine().run(plan.settling(requests), target, LoadEngine.Window.ignored());
    }
    Blocks blocks = new Blocks(runner);
    if (number == 1 && requests.equals(plan.requests().getFirst())) {
      for (int block = 0; block < plan.preset().noiseBlocks(); block++) {
        blocks.noise(plan.round(requests), first);
      }
    }
    int counting = 0;
    // What the machine spoilt is run again: whether it did is told by gates that know no result.
    for (int block = 0;
        counting < plan.preset().blocks() && block < MOST_ATTEMPTS * plan.preset().blocks();
        block++) {
      counting += blocks.compare(plan.round(requests), first, second, number - 1 + block) ? 1 : 0;
    }
  }

  /** Whether rounds show that a trial was run to its end. */
  public static boolean isComplete(TrialPlan plan, int trial, List<RoundResult> rounds) {
    long workloads = plan.requests().size();
    Preset preset = plan.preset();
    if (trial == 1 && count(rounds, trial, Purpose.DIAGNOSTIC) < 2) {
      return false;
    }
    if (preset.isClosed()) {
      return count(rounds, trial, Purpose.CLOSED) == 2 * workloads;
    }
    return count(rounds, trial, Purpose.COMPARISON) >= 4 * workloads * preset.blocks()
        && count(rounds, trial, Purpose.RECOVERY)
            == (plan.looksForCapacity() && Preset.hasLadder(trial) ? 2 : 0);
  }

  private static long count(List<RoundResult> rounds, int trial, Purpose purpose) {
    return rounds.stream()
        .filter(round -> round.trial() == trial && round.purpose() == purpose)
        .count();
  }
}
