package dev.twinstack.app.database;

import com.zaxxer.hikari.metrics.IMetricsTracker;
import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import com.zaxxer.hikari.metrics.PoolStats;
import dev.twinstack.common.MetricNames;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/** The pool in the shared words of {@link MetricNames}. */
final class PoolMeters implements MetricsTrackerFactory {

  private final ConnectionQueue queue;
  private final MeterRegistry meters;

  PoolMeters(ConnectionQueue queue, MeterRegistry meters) {
    this.queue = queue;
    this.meters = meters;
  }

  @Override
  public IMetricsTracker create(String poolName, PoolStats pool) {
    gauge(MetricNames.POOL_ACTIVE, pool, PoolStats::getActiveConnections);
    gauge(MetricNames.POOL_IDLE, pool, PoolStats::getIdleConnections);
    gauge(MetricNames.POOL_PENDING, pool, all -> queue.size() + all.getPendingThreads());
    gauge(MetricNames.POOL_MAX, pool, PoolStats::getMaxConnections);
    return new IMetricsTracker() {};
  }

  private void gauge(String name, PoolStats pool, ToDoubleFunction<PoolStats> value) {
    // Nothing else holds the statistics: without a strong reference the gauge soon reads NaN.
    Gauge.builder(name, pool, value).strongReference(true).register(meters);
  }
}
