package dev.twinstack.comparison.load;

import dev.twinstack.comparison.load.LoadEngine.Window;
import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.Phase;
import io.hyperfoil.api.session.PhaseInstance.Status;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A run of the engine that tells when its one phase begins and ends. */
final class WatchedRun extends LocalSimulationRunner {

  private final Window window;
  private volatile boolean sessionLimitReached;
  private volatile long beginNs;
  private volatile long endNs;

  WatchedRun(Benchmark benchmark, Window window) {
    super(benchmark);
    this.window = window;
  }

  @Override
  protected CompletableFuture<Void> phaseChanged(
      Phase phase, Status status, boolean limitExceeded, Throwable error) {
    sessionLimitReached |= limitExceeded;
    if (status == Status.RUNNING) {
      beginNs = System.nanoTime();
      window.begins();
    } else if (status == Status.TERMINATED) {
      endNs = System.nanoTime();
      window.ends();
    }
    return super.phaseChanged(phase, status, limitExceeded, error);
  }

  boolean sessionLimitReached() {
    return sessionLimitReached;
  }

  Duration window() {
    return Duration.ofNanos(endNs - beginNs);
  }
}
