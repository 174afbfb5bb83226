package dev.twinstack.app.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.pool.PooledRefMetadata;

/**
 * Throws dead connections out, all at once, so that a restart of the database does not cost a
 * failed request for each. The driver knows which are closed; the pool is told before it hands one
 * out.
 */
final class StaleConnections {

  private static final long MAX_LIFETIME_MS = Duration.ofMinutes(30).toMillis();

  private StaleConnections() {}

  static boolean isStale(Connection connection, PooledRefMetadata use) {
    return use.lifeTime() >= MAX_LIFETIME_MS || !isOpen(connection);
  }

  /** The local check asks nobody: its answer is there at once. */
  private static boolean isOpen(Connection connection) {
    return Boolean.TRUE.equals(
        Mono.from(connection.validate(ValidationDepth.LOCAL)).toFuture().getNow(true));
  }
}
