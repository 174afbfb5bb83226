package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.metrics.ProcessMeter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads what a process uses in every second of a load. For one load. */
final class CpuTrace implements LoadEngine.Window, AutoCloseable {

  private final ProcessMeter process;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final List<Duration> readings = Collections.synchronizedList(new ArrayList<>());
  // Written on the engine's thread and read once it is done.
  private @Nullable Instant begin;

  CpuTrace(ProcessMeter process) {
    this.process = process;
  }

  @Override
  public void begins() {
    begin = Instant.now();
    read();
    var _ = clock.scheduleAtFixedRate(this::read, 1, 1, TimeUnit.SECONDS);
  }

  private void read() {
    Duration used = process.cpuTime();
    if (used != null) {
      readings.add(used);
    }
  }

  @Override
  public void ends() {
    clock.close();
  }

  @Override
  public void close() {
    clock.close();
  }

  /** When the load began; now where it did not. */
  Instant begin() {
    return begin == null ? Instant.now() : begin;
  }

  /** What it used in each whole second; none where the system does not tell. */
  List<Duration> perSecond() {
    List<Duration> seconds = new ArrayList<>();
    for (int i = 1; i < readings.size(); i++) {
      seconds.add(readings.get(i).minus(readings.get(i - 1)));
    }
    return seconds;
  }
}
