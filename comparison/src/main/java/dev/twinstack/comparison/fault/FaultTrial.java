package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.metrics.ProcessMeter;
import dev.twinstack.comparison.result.Attempt;
import dev.twinstack.comparison.result.FaultObservation;
import dev.twinstack.comparison.result.Footprint;
import dev.twinstack.testbed.progress.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one fault after the other happen to all targets while clients ask on. */
public final class FaultTrial {

  private static final int WARM_UP_CLIENTS = 8;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration CALM = Duration.ofSeconds(2);
  private static final Duration RECOVERY = Duration.ofSeconds(4);
  private static final Duration MOST_RECOVERY = Duration.ofSeconds(30);
  private static final Duration LEAST_HOLD = Duration.ofSeconds(3);
  private static final Duration POLL = Duration.ofMillis(100);

  private final FaultBench bench;
  private final int perSecond;
  private final Progress progress;
  private final FootprintMeter footprints;

  /**
   * Creates one.
   *
   * @param perSecond how often each target is asked
   */
  public FaultTrial(FaultBench bench, int perSecond, Progress progress) {
    this.bench = bench;
    this.perSecond = perSecond;
    this.progress = progress;
    footprints = new FootprintMeter(bench);
  }

  /** Asks all targets as fast as they answer, so that what is slow later is not their start. */
  public void warmUp() throws InterruptedException {
    try (Progress.Step step = progress.start("Warming up", 1, "steps")) {
      warmUp(bench.subjects());
      step.to(1);
    }
  }

  static void warmUp(List<Subject> asked) throws InterruptedException {
    var _ = ClosedClients.measure(asked, WARM_UP_CLIENTS, WARM_UP);
  }

  private record Times(long startNs, long injectedNs, long healedNs) {}

  /** What either target's clients saw of a fault, in the order of the targets. */
  public List<FaultObservation> run(Fault fault) throws Exception {
    try (Progress.Step step = progress.start("Fault: " + fault.name(), 4, "steps")) {
      List<Footprint> before = footprints.readAllowed();
      List<@Nullable Long> most = new ArrayList<>();
      before.forEach(footprint -> most.add(footprint.residentBytes()));
      List<SteadyClient> clients = new ArrayList<>();
      Times times;
      try {
        List<Subject> asked = fault.prepare(bench);
        step.to(1);
        asked.forEach(subject -> clients.add(SteadyClient.start(subject, perSecond)));
        times = happen(fault, clients, most, step);
      } finally {
        clients.forEach(SteadyClient::close);
        fault.dismantle(bench);
      }
      return observations(fault, times, clients, before, most);
    }
  }

  private Times happen(
      Fault fault, List<SteadyClient> clients, List<@Nullable Long> most, Progress.Step step)
      throws Exception {
    long startNs = System.nanoTime();
    watch(CALM, most);
    step.to(2);
    long injectedNs = System.nanoTime();
    try {
      fault.inject(bench);
      watch(LEAST_HOLD, most);
      while (!fault.isSpent() && System.nanoTime() - injectedNs < fault.hold().toNanos()) {
        watch(POLL, most);
      }
    } finally {
      fault.heal(bench);
    }
    long healedNs = System.nanoTime();
    step.to(3);
    watch(RECOVERY, most);
    // One that is not back yet is waited for, so that it can be said how long that takes.
    while (fault.promise().recovery() != null
        && System.nanoTime() - healedNs < MOST_RECOVERY.toNanos()
        && !clients.stream().allMatch(SteadyClient::isServed)) {
      watch(LEAST_HOLD, most);
    }
    return new Times(startNs, injectedNs, healedNs);
  }

  /** Waits, and keeps the most memory that each target takes meanwhile. */
  private void watch(Duration time, List<@Nullable Long> most) throws InterruptedException {
    long endNs = System.nanoTime() + time.toNanos();
    do {
      Thread.sleep(POLL);
      for (int target = 0; target < most.size(); target++) {
        Long now =
            ProcessMeter.of(bench.subjects().get(target).target().processId()).residentBytes();
        Long then = most.get(target);
        most.set(target, now == null || then == null ? then : Long.valueOf(Math.max(now, then)));
      }
    } while (System.nanoTime() < endNs);
  }

  private List<FaultObservation> observations(
      Fault fault,
      Times times,
      List<SteadyClient> clients,
      List<Footprint> before,
      List<@Nullable Long> most)
      throws InterruptedException {
    List<Footprint> after = footprints.readSettled(before);
    List<FaultObservation> observations = new ArrayList<>();
    for (int target = 0; target < clients.size(); target++) {
      List<Attempt> attempts = new ArrayList<>(clients.get(target).attempts());
      attempts.addAll(fault.attempts(target));
      observations.add(
          new FaultObservation(
              fault.name(),
              fault.what(),
              bench.subjects().get(target).target().name(),
              fault.promise(),
              times.startNs(),
              times.injectedNs(),
              times.healedNs(),
              attempts,
              clients.get(target).wrong(),
              before.get(target),
              after.get(target),
              most.get(target),
              fault.checks(target, attempts)));
    }
    return observations;
  }
}
