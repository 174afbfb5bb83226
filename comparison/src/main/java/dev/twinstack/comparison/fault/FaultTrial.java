package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.progress.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes one fault after the other happen to both targets while clients ask on. */
public final class FaultTrial {

  private static final Duration CALM = Duration.ofSeconds(2);
  private static final Duration HOLD = Duration.ofSeconds(5);
  private static final Duration RECOVERY = Duration.ofSeconds(6);

  private final FaultBench bench;
  private final String path;
  private final int perSecond;
  private final Progress progress;

  /**
   * Creates one.
   *
   * @param path what is asked for; it has to have rows
   * @param perSecond how often, of each target
   */
  public FaultTrial(FaultBench bench, String path, int perSecond, Progress progress) {
    this.bench = bench;
    this.path = path;
    this.perSecond = perSecond;
    this.progress = progress;
  }

  /** How long one fault takes. */
  public static Duration each() {
    return CALM.plus(HOLD).plus(RECOVERY);
  }

  /** What either target's clients saw of a fault, in the order of the targets. */
  public List<FaultObservation> run(Fault fault) throws Exception {
    List<SteadyClient> clients = new ArrayList<>();
    long startNs;
    long injectedNs;
    long healedNs;
    try (Progress.Step step = progress.start("Fault: " + fault.name(), 3, "steps")) {
      for (Target target : bench.targets()) {
        clients.add(SteadyClient.start(target, path, perSecond));
      }
      startNs = System.nanoTime();
      Thread.sleep(CALM);
      step.to(1);
      injectedNs = System.nanoTime();
      try {
        fault.inject(bench);
        Thread.sleep(HOLD);
      } finally {
        fault.heal(bench);
      }
      healedNs = System.nanoTime();
      step.to(2);
      Thread.sleep(RECOVERY);
      step.to(3);
    } finally {
      clients.forEach(SteadyClient::close);
    }
    List<FaultObservation> observations = new ArrayList<>();
    for (int i = 0; i < clients.size(); i++) {
      observations.add(
          new FaultObservation(
              fault.name(),
              bench.targets().get(i).name(),
              startNs,
              injectedNs,
              healedNs,
              clients.get(i).attempts()));
    }
    return observations;
  }
}
