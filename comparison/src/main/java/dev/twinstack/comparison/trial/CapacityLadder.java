package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.WarmUpSlice;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.Preset;
import dev.twinstack.comparison.scenario.Requests;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.target.Target;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for the highest rate at which a target keeps the latency objective: up a ladder of rates,
 * some rungs more where it kept them all, then between the last that held and the first that did
 * not. Above it, the target is overloaded on purpose, and watched as it recovers.
 */
final class CapacityLadder {

  /** At a rate a target batches what clients that wait do not let it: it may do more than then. */
  private static final double RUNG_MORE = 1.2;

  private static final int MOST_RUNGS_MORE = 3;
  private static final double OVERLOAD = 1.5;
  private static final double RECOVERY = 0.5;
  private static final Duration LATE_ANSWERS = Duration.ofSeconds(2);

  /** The errors that may be, as a part of the requests. */
  static final double MOST_ERRORS = 0.001;

  /** The part of the rate that must be answered well. */
  static final double LEAST_GOODPUT = 0.99;

  private final RoundRunner runner;
  private final TrialPlan plan;
  private final Requests requests;

  CapacityLadder(RoundRunner runner, TrialPlan plan, Requests requests) {
    this.runner = runner;
    this.plan = plan;
    this.requests = requests;
  }

  /** What a search knows: the highest rate that held, the lowest above it that did not. */
  private static final class Bounds {
    private int held;
    private int failed = LoadModel.Open.MAX_RATE + 1;

    void add(int rate, boolean keeps) {
      if (keeps) {
        held = Math.max(held, rate);
      } else {
        failed = Math.min(failed, rate);
      }
    }

    boolean isNotReached() {
      return held > 0 && held < LoadModel.Open.MAX_RATE && failed > LoadModel.Open.MAX_RATE;
    }

    boolean canBeRefined() {
      return held > 0 && failed <= LoadModel.Open.MAX_RATE && failed > held * 1.02;
    }

    int between() {
      return (held + failed) / 2;
    }
  }

  /**
   * Runs it all on both targets, step by step in turn.
   *
   * @param warm the slices of the warm-up, whose last ones say what a target can do at most
   */
  void run(List<Target> targets, List<WarmUpSlice> warm) {
    Map<Target, Bounds> bounds = new LinkedHashMap<>();
    targets.forEach(target -> bounds.put(target, new Bounds()));
    for (double rung : plan.preset().rungs()) {
      bounds.forEach((target, found) -> step(target, rate(rung * most(warm, target)), found));
    }
    for (int i = 0; i < MOST_RUNGS_MORE; i++) {
      bounds.forEach((target, found) -> {
        if (found.isNotReached()) {
          step(target, rate(RUNG_MORE * found.held), found);
        }
      });
    }
    for (int i = 0; i < plan.preset().refinements(); i++) {
      bounds.forEach((target, found) -> {
        if (found.canBeRefined()) {
          step(target, found.between(), found);
        }
      });
    }
    bounds.forEach(
        (target, found) -> overload(target, found.held > 0 ? found.held : most(warm, target)));
  }

  private void step(Target target, int rate, Bounds bounds) {
    Scenario scenario = new Scenario(requests, new LoadModel.Open(rate), plan.preset().step());
    bounds.add(rate, keeps(runner.run(Purpose.LADDER, scenario, target)));
  }

  private void overload(Target target, double capacity) {
    Duration step = plan.preset().step();
    LoadModel above = new LoadModel.Open(rate(OVERLOAD * capacity));
    // What waits behind the overload would else keep the target busy in the recovery.
    runner.run(
        Purpose.OVERLOAD,
        new Scenario(requests, above, step.multipliedBy(2), LATE_ANSWERS),
        target);
    LoadModel below = new LoadModel.Open(rate(RECOVERY * capacity));
    runner.run(Purpose.RECOVERY, new Scenario(requests, below, step), target);
  }

  /** Whether a round kept the objective: nearly all answered well, 99 of 100 in time. */
  private boolean keeps(RoundResult round) {
    long sent = round.counts().sent();
    double goodput = round.counts().good() / (round.durationNs() / 1e9);
    Integer rate = round.requestsPerSecond();
    return rate != null
        && round.counts().errors() <= sent * MOST_ERRORS
        && goodput >= rate * LEAST_GOODPUT
        && round.responseTime().p99Ns() <= plan.objective().toNanos();
  }

  private double most(List<WarmUpSlice> warm, Target target) {
    return warm.stream()
        .filter(slice -> slice.target().equals(target.name()))
        .filter(slice -> slice.workload().equals(requests.workload().toString()))
        .reduce((earlier, later) -> later)
        .map(slice -> slice.answers() / (slice.windowNs() / 1e9))
        .orElse((double) Preset.DEFAULT_RATE);
  }

  private static int rate(double requestsPerSecond) {
    return Math.clamp(Math.round(requestsPerSecond), 1, LoadModel.Open.MAX_RATE);
  }
}
