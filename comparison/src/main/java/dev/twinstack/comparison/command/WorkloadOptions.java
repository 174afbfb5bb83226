package dev.twinstack.comparison.command;

import dev.twinstack.comparison.scenario.HitMix;
import dev.twinstack.comparison.scenario.Workload;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is asked of the targets. */
final class WorkloadOptions {

  @Option(
      names = "--workload",
      paramLabel = "demo,idle,hit,noop",
      split = ",",
      converter = Converters.ForWorkload.class,
      description = {
        "What is asked (default: demo,idle).",
        "hit asks for names that exist; noop measures the harness alone, against itself."
      })
  private @Nullable List<Workload> workloads;

  @Option(
      names = "--hit-mix",
      paramLabel = "ONE:MANY",
      converter = Converters.ForHitMix.class,
      description =
          "The percentages of names of one row and of many in the workload hit (default: 90:10).")
  private HitMix mix = HitMix.DEFAULT;

  HitMix mix() {
    return mix;
  }

  boolean isNoop() {
    if (workloads == null || !workloads.contains(Workload.NOOP)) {
      return false;
    }
    if (workloads.size() > 1) {
      throw new CommandFailedException(
          ExitCode.USAGE, "The workload noop stands alone: it measures the harness against itself");
    }
    return true;
  }

  /** What is asked, in this order. */
  List<Workload> workloads(TargetOptions targets) {
    if (workloads != null) {
      return workloads.stream().distinct().toList();
    }
    return targets.areHeldToContract()
        ? List.of(Workload.DEMO, Workload.IDLE)
        : List.of(Workload.URL);
  }

  /**
   * Makes sure that the targets can be asked it.
   *
   * @throws CommandFailedException if not
   */
  void requireFitting(TargetOptions targets) {
    List<Workload> asked = workloads(targets);
    if (!targets.areHeldToContract() && !targets.areGiven()) {
      throw new CommandFailedException(
          ExitCode.USAGE, "--no-contract is for targets of your own: give --target NAME=URL twice");
    }
    if (asked.contains(Workload.HIT) && targets.areGiven()) {
      throw new CommandFailedException(
          ExitCode.USAGE,
          "The workload hit asks for rows that this tool has loaded: it cannot be asked of --target");
    }
    if (asked.contains(Workload.URL) && targets.areHeldToContract()) {
      throw new CommandFailedException(
          ExitCode.USAGE, "The workload url is for targets with --no-contract");
    }
  }
}
