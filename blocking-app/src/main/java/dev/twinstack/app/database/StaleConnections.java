package dev.twinstack.app.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Throws dead connections out, all at once, so that a restart of the database does not cost a
 * failed request for each. The driver finds out only by a failure: where one connection is broken,
 * all are suspected.
 */
final class StaleConnections implements SQLExceptionOverride {

  private volatile @Nullable HikariDataSource pool;

  void evictFrom(HikariDataSource pool) {
    this.pool = pool;
  }

  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    HikariDataSource suspected = pool;
    String state = failure.getSQLState();
    // Class 08 of the SQL standard: connection exception.
    if (suspected != null && state != null && state.startsWith("08")) {
      suspected.getHikariPoolMXBean().softEvictConnections();
    }
    return Override.CONTINUE_EVICT;
  }
}
