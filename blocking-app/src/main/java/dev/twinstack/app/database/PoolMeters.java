package dev.twinstack.app.database;

import com.zaxxer.hikari.metrics.IMetricsTracker;
import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import com.zaxxer.hikari.metrics.PoolStats;
import dev.twinstack.common.MetricNames;
import dev.twinstack.common.TwinstackSettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** The pool in the shared words of {@link MetricNames}. */
final class PoolMeters implements MetricsTrackerFactory {

  private final MeterRegistry meters;
  private final TwinstackSettings settings;

  PoolMeters(MeterRegistry meters, TwinstackSettings settings) {
    this.meters = meters;
    this.settings = settings;
  }

  @Override
  public IMetricsTracker create(String poolName, PoolStats pool) {
    gauge(MetricNames.POOL_ACTIVE, pool, PoolStats::getActiveConnections);
    gauge(MetricNames.POOL_IDLE, pool, PoolStats::getIdleConnections);
    gauge(MetricNames.POOL_PENDING, pool, PoolStats::getPendingThreads);
    gauge(MetricNames.POOL_MAX, pool, PoolStats::getMaxConnections);
    return new AcquireTimer(meters.timer(MetricNames.POOL_ACQUIRE), settings);
  }

  private void gauge(String name, PoolStats pool, ToDoubleFunction<PoolStats> value) {
    // Nothing else holds the statistics: without a strong reference the gauge soon reads NaN.
    Gauge.builder(name, pool, value).strongReference(true).register(meters);
  }

  private record AcquireTimer(Timer timer, TwinstackSettings settings) implements IMetricsTracker {

    @Override
    public void recordConnectionAcquiredNanos(long elapsedNs) {
      timer.record(elapsedNs, TimeUnit.NANOSECONDS);
    }

    @Override
    public void recordConnectionTimeout() {
      timer.record(settings.pool().acquireTimeout());
    }
  }
}
