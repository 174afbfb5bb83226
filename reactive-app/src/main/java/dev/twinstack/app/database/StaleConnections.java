package dev.twinstack.app.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.pool.PooledRefMetadata;

/**
 * Throws dead connections out, all at once, so that a restart of the database does not cost a
 * failed request for each. The driver knows which are closed, and the pool asks before it hands one
 * out; where one is silent, all are suspected.
 */
@Component
final class StaleConnections {

  private static final long MAX_LIFETIME_MS = Duration.ofMinutes(30).toMillis();

  private volatile long suspectedMs = Long.MIN_VALUE;

  /** One gave no answer in time: what is open now is not used again. */
  void suspectAll() {
    suspectedMs = System.currentTimeMillis();
  }

  boolean isStale(Connection connection, PooledRefMetadata use) {
    return use.lifeTime() >= MAX_LIFETIME_MS
        || use.allocationTimestamp() <= suspectedMs
        || !isOpen(connection);
  }

  /** The local check asks nobody: its answer is there at once. */
  private static boolean isOpen(Connection connection) {
    return Boolean.TRUE.equals(
        Mono.from(connection.validate(ValidationDepth.LOCAL)).toFuture().getNow(true));
  }
}
