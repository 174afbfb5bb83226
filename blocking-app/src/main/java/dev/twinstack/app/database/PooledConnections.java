package dev.twinstack.app.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.twinstack.common.MetricNames;
import dev.twinstack.common.TwinstackSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/**
 * How a request comes to a connection of the pool: in its turn, and all in all within the limit, of
 * which the pool gets what the queue has left. Safe for any number of threads.
 */
@SuppressWarnings("serial") // Hibernate's interface is Serializable; nobody writes this down
final class PooledConnections implements ConnectionProvider {

  private final ConnectionQueue queue;
  private final HikariPool pool;
  private final Timer acquireTimer;
  private final Duration limit;

  PooledConnections(
      ConnectionQueue queue,
      HikariDataSource pool,
      TwinstackSettings settings,
      MeterRegistry meters) {
    this.queue = queue;
    // The pool itself, since it can be told how long to wait.
    this.pool = (HikariPool) pool.getHikariPoolMXBean();
    this.acquireTimer = meters.timer(MetricNames.POOL_ACQUIRE);
    this.limit = settings.pool().acquireTimeout();
  }

  @Override
  public Connection getConnection() throws SQLException {
    long startNs = System.nanoTime();
    try {
      return acquire(startNs);
    } finally {
      acquireTimer.record(System.nanoTime() - startNs, TimeUnit.NANOSECONDS);
    }
  }

  private Connection acquire(long startNs) throws SQLException {
    if (!queue.enter(limit)) {
      throw new SQLTransientConnectionException("No connection in " + limit);
    }
    boolean isTaken = false;
    try {
      Duration left = limit.minusNanos(System.nanoTime() - startNs);
      Connection connection = pool.getConnection(Math.max(1, left.toMillis()));
      isTaken = true;
      return connection;
    } finally {
      if (!isTaken) {
        queue.leave();
      }
    }
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    try {
      connection.close();
    } finally {
      queue.leave();
    }
  }

  @Override
  public boolean supportsAggressiveRelease() {
    return true;
  }

  @Override
  public boolean isUnwrappableAs(Class<?> type) {
    return type.isInstance(this);
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    return type.cast(this);
  }
}
