package dev.twinstack.app.database;

import dev.twinstack.common.MetricNames;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import reactor.core.publisher.Mono;
import reactor.pool.InstrumentedPool.PoolMetrics;

/** The pool in the shared words of {@link MetricNames}. */
final class PoolMeters implements ConnectionFactory {

  private final EventLoopPools pools;
  private final MeterRegistry meters;
  private final Timer acquireTimer;

  PoolMeters(EventLoopPools pools, MeterRegistry meters) {
    this.pools = pools;
    this.meters = meters;
    this.acquireTimer = meters.timer(MetricNames.POOL_ACQUIRE);
    gauge(MetricNames.POOL_ACTIVE, pools, PoolMetrics::acquiredSize);
    gauge(MetricNames.POOL_IDLE, pools, PoolMetrics::idleSize);
    gauge(MetricNames.POOL_PENDING, pools, PoolMetrics::pendingAcquireSize);
    gauge(MetricNames.POOL_MAX, pools, PoolMetrics::getMaxAllocatedSize);
  }

  private void gauge(String name, EventLoopPools pools, ToIntFunction<PoolMetrics> value) {
    // Nothing else holds the statistics: without a strong reference the gauge soon reads NaN.
    Gauge.builder(name, pools, all -> all.sum(value)).strongReference(true).register(meters);
  }

  @Override
  public Mono<Connection> create() {
    return Mono.defer(() -> {
      long startNs = System.nanoTime();
      return pools
          .acquire()
          .doOnTerminate(
              () -> acquireTimer.record(System.nanoTime() - startNs, TimeUnit.NANOSECONDS));
    });
  }

  @Override
  public ConnectionFactoryMetadata getMetadata() {
    return pools.getMetadata();
  }
}
