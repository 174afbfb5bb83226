package dev.twinstack.comparison.experiment;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.load.RoundMeasurement;
import dev.twinstack.comparison.metrics.ProcessMeter;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.scenario.Workload;
import dev.twinstack.comparison.target.Target;
import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * One round of load, and what it cost the service.
 *
 * @param responseTime from when a request was due until its answer, in nanoseconds
 * @param good how many were answered well
 * @param failed how many were not
 * @param cpuUs the CPU time of the service for a good answer in microseconds; null where untold
 * @param window from the first request to the last answer
 */
record LoadRound(
    Histogram responseTime, long good, long failed, @Nullable Double cpuUs, Duration window) {

  /** Where more fail, the times of the others say nothing: refusals are quick. */
  private static final double MOST_FAILED = 0.01;

  private static final double NS_PER_S = 1e9;
  private static final double NS_PER_MS = 1e6;
  private static final double NS_PER_US = 1e3;

  /** Asks a target for its one path. */
  static LoadRound run(LoadEngine engine, Target target, LoadModel load, Duration duration) {
    return run(engine, target, new Scenario(Workload.URL, load, duration));
  }

  /** Asks a target as a scenario says. */
  static LoadRound run(LoadEngine engine, Target target, Scenario scenario) {
    CpuTime cpu = new CpuTime(ProcessMeter.of(target.processId()));
    RoundMeasurement measured = engine.run(scenario, target, cpu);
    long good = measured.counts().good();
    Long cpuNs = cpu.usedNs();
    return new LoadRound(
        measured.responseTime(),
        good,
        measured.counts().errors(),
        cpuNs == null || good == 0 ? null : Double.valueOf(cpuNs / NS_PER_US / good),
        measured.window());
  }

  /** The response time at a percentile; null where more than one request of a hundred failed. */
  @Nullable Double percentileMs(double percentile) {
    return failed > MOST_FAILED * (good + failed)
        ? null
        : Double.valueOf(responseTime.getValueAtPercentile(percentile) / NS_PER_MS);
  }

  double goodPerSecond() {
    return good / (window.toNanos() / NS_PER_S);
  }

  /** What a process uses between the ends of a window. */
  private static final class CpuTime implements LoadEngine.Window {
    private final ProcessMeter process;
    private @Nullable Duration before;
    private @Nullable Duration after;

    CpuTime(ProcessMeter process) {
      this.process = process;
    }

    @Override
    public void begins() {
      before = process.cpuTime();
    }

    @Override
    public void ends() {
      after = process.cpuTime();
    }

    @Nullable Long usedNs() {
      return before == null || after == null ? null : Long.valueOf(after.minus(before).toNanos());
    }
  }
}
