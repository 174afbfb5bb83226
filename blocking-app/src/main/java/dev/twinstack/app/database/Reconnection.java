package dev.twinstack.app.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.twinstack.common.FailureText;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connects again and again while the database cannot be reached. HikariCP waits longer after each
 * failure, 5 s in the end, for which the database may long be back; so it hears of a failure only
 * where the reason is a new one. For the one thread with which the pool connects.
 */
final class Reconnection extends DelegatingDataSource {

  private static final long PAUSE_MS = 200;

  private volatile @Nullable HikariDataSource pool;
  private String knownFailure = "";

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
        knownFailure = "";
        return connection;
      } catch (SQLException e) {
        String failure = FailureText.of(e);
        if (!failure.equals(knownFailure) || !isWanted()) {
          knownFailure = failure;
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
