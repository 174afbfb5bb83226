package dev.twinstack.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Up while the database answers a ping over a connection of the pool. Says nothing where it does
 * not: it is asked every few seconds, and Spring's own base class writes a stack trace each time.
 */
@Component
class DatabaseHealthIndicator implements HealthIndicator {

  private final HikariDataSource pool;

  DatabaseHealthIndicator(HikariDataSource pool) {
    this.pool = pool;
  }

  @Override
  public Health health() {
    try (Connection connection = pool.getConnection()) {
      boolean answers = connection.isValid(1);
      if (!answers) {
        // The ping fails without an exception, so StaleConnections does not hear of it.
        pool.getHikariPoolMXBean().softEvictConnections();
      }
      return Health.status(answers ? "UP" : "DOWN").build();
    } catch (SQLException e) {
      return Health.down().build();
    }
  }
}
