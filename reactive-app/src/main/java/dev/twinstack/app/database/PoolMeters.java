package dev.twinstack.app.database;

import dev.twinstack.common.MetricNames;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.PoolMetrics;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import reactor.core.publisher.Mono;

/** The pool in the shared words of {@link MetricNames}. */
final class PoolMeters implements ConnectionFactory {

  private final ConnectionPool pool;
  private final MeterRegistry meters;
  private final Timer acquireTimer;

  PoolMeters(ConnectionPool pool, MeterRegistry meters) {
    this.pool = pool;
    this.meters = meters;
    this.acquireTimer = meters.timer(MetricNames.POOL_ACQUIRE);
    PoolMetrics metrics = pool.getMetrics().orElseThrow();
    gauge(MetricNames.POOL_ACTIVE, metrics, PoolMetrics::acquiredSize);
    gauge(MetricNames.POOL_IDLE, metrics, PoolMetrics::idleSize);
    gauge(MetricNames.POOL_PENDING, metrics, PoolMetrics::pendingAcquireSize);
    gauge(MetricNames.POOL_MAX, metrics, PoolMetrics::getMaxAllocatedSize);
  }

  private void gauge(String name, PoolMetrics pool, ToDoubleFunction<PoolMetrics> value) {
    // Nothing else holds the statistics: without a strong reference the gauge soon reads NaN.
    Gauge.builder(name, pool, value).strongReference(true).register(meters);
  }

  @Override
  public Mono<Connection> create() {
    return Mono.defer(() -> {
      long startNs = System.nanoTime();
      return pool.create()
          .doOnTerminate(
              () -> acquireTimer.record(System.nanoTime() - startNs, TimeUnit.NANOSECONDS));
    });
  }

  @Override
  public ConnectionFactoryMetadata getMetadata() {
    return pool.getMetadata();
  }
}
