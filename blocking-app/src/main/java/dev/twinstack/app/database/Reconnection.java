package dev.twinstack.app.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.twinstack.common.FailureText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connects again and again while the database cannot be reached. HikariCP waits longer after each
 * failure, 5 s in the end, for which the database may long be back; so it hears of each reason once
 * until there is a connection again. One outage may have several, which come in turns: a connection
 * that is reset is reset "by peer" or not, as the instant has it. For the one thread with which the
 * pool connects.
 */
final class Reconnection extends DelegatingDataSource {

  private static final long PAUSE_MS = 200;

  private final Set<String> knownFailures = new HashSet<>();
  private volatile @Nullable HikariDataSource pool;

  Reconnection(DataSource driver) {
    super(driver);
  }

  void until(HikariDataSource pool) {
    this.pool = pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    while (true) {
      try {
        Connection connection = super.getConnection();
        knownFailures.clear();
        return connection;
      } catch (SQLException e) {
        if (knownFailures.add(FailureText.of(e)) || !isWanted()) {
          throw e;
        }
      }
    }
  }

  /** Whether there is still a pool that wants a connection, after a pause. */
  private boolean isWanted() {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    HikariDataSource served = pool;
    return served == null || !served.isClosed();
  }
}
