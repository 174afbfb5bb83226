package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.fault.ClosedClients.Capacity;
import dev.twinstack.comparison.result.FaultObservation;
import dev.twinstack.comparison.result.Footprint;
import dev.twinstack.comparison.result.SoakSample;
import dev.twinstack.testbed.progress.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Faults at random for a long time, and between them a look at what the targets hold, at rest and
 * after a collection.
 */
public final class Soak {

  private static final int CLIENTS = 32;
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration MEASURED = Duration.ofSeconds(5);

  private final FaultBench bench;
  private final List<Fault> faults;
  private final Random random;
  private final FootprintMeter footprints;

  /**
   * Creates one.
   *
   * @param faults what may happen, none with an obstacle, at least one
   * @param seed what decides which does when
   */
  public Soak(FaultBench bench, List<Fault> faults, long seed) {
    this.bench = bench;
    this.faults = List.copyOf(faults);
    random = new Random(seed);
    footprints = new FootprintMeter(bench);
  }

  /** Half of what the slower target can answer a second while all are asked; warms them up too. */
  public static int halfCapacity(FaultBench bench, Progress progress) throws InterruptedException {
    try (Progress.Step step = progress.start("Measuring the capacity", 2, "steps")) {
      var _ = ClosedClients.measure(bench.subjects(), CLIENTS, WARM_UP);
      step.to(1);
      List<Capacity> capacities = ClosedClients.measure(bench.subjects(), CLIENTS, MEASURED);
      double least = capacities.stream().mapToDouble(Capacity::perSecond).min().orElseThrow();
      return (int) Math.max(1, least / 2);
    }
  }

  /**
   * Runs it.
   *
   * @param time how long; the fault that is under way then is the last
   * @param seen takes what was seen of each fault
   * @return what the targets held, in the order of time
   */
  public List<SoakSample> run(FaultTrial trial, Duration time, Consumer<FaultObservation> seen)
      throws Exception {
    List<SoakSample> samples = new ArrayList<>();
    long startNs = System.nanoTime();
    for (long nowNs = startNs; nowNs - startNs < time.toNanos(); nowNs = System.nanoTime()) {
      trial.run(faults.get(random.nextInt(faults.size()))).forEach(seen);
      sample(startNs, samples);
    }
    return samples;
  }

  private void sample(long startNs, List<SoakSample> samples) {
    List<Footprint> held = footprints.readCollected();
    long sinceNs = System.nanoTime() - startNs;
    for (int target = 0; target < held.size(); target++) {
      samples.add(
          new SoakSample(bench.subjects().get(target).target().name(), sinceNs, held.get(target)));
    }
  }
}
