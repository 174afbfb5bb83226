package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.load.RoundMeasurement;
import dev.twinstack.comparison.metrics.ProcessMeter;
import dev.twinstack.comparison.result.StartCurve;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.scenario.Workload;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.comparison.target.TargetPair;
import dev.twinstack.testbed.progress.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Watches a target that has just been started until it is as fast as it gets. */
public final class StartTrial {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final LoadEngine engine;
  private final LoadModel load;
  private final Duration duration;
  private final Progress progress;

  /**
   * Creates one.
   *
   * @param load who asks
   * @param duration how long the target is under load; more than a minute
   */
  public StartTrial(LoadEngine engine, LoadModel load, Duration duration, Progress progress) {
    this.engine = engine;
    this.load = load;
    this.duration = duration;
    this.progress = progress;
  }

  /** Puts load on a target that is up since a moment ago. */
  public StartCurve run(TargetPair.Start start, int repetition) {
    Target target = start.target();
    ProcessMeter process = ProcessMeter.of(target.processId());
    Long residentBytes = process.residentBytes();
    Duration age = age(target, Instant.now());
    CompletableFuture<@Nullable Duration> afterAMinute =
        CompletableFuture.supplyAsync(
            process::cpuTime,
            CompletableFuture.delayedExecutor(
                Math.max(0, A_MINUTE.minus(age).toMillis()), TimeUnit.MILLISECONDS));
    String task = "Start %d: %s under load".formatted(repetition, target.name());
    RoundMeasurement measured;
    CpuTrace trace = new CpuTrace(process);
    try (Ticker _ = Ticker.start(progress, task, duration);
        trace) {
      measured = engine.run(new Scenario(Workload.DEMO, load, duration), target, trace);
    }
    Duration cpuTime = afterAMinute.join();
    return new StartCurve(
        target.name(),
        repetition,
        start.firstAnswer().toNanos(),
        cpuTime == null ? null : Long.valueOf(cpuTime.toNanos()),
        residentBytes,
        age(target, trace.begin()).toNanos(),
        measured.seconds().stream()
            .map(RoundRunner::second)
            // What is answered after the end is a part of a second, and looks like a fall.
            .filter(second -> second.second() < duration.toSeconds())
            .toList(),
        trace.perSecond().stream().map(Duration::toNanos).toList());
  }

  /** From the start of its process until then, to 10 ms; none where the system does not tell. */
  private static Duration age(Target target, Instant when) {
    Long processId = target.processId();
    if (processId == null) {
      return Duration.ZERO;
    }
    return ProcessHandle.of(processId)
        .flatMap(handle -> handle.info().startInstant())
        .map(begin -> Duration.between(begin, when))
        .orElse(Duration.ZERO);
  }
}
