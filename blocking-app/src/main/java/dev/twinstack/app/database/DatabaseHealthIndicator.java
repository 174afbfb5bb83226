package dev.twinstack.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Up while the database answers a ping over a connection of the pool. */
@Component
class DatabaseHealthIndicator extends AbstractHealthIndicator {

  private final HikariDataSource pool;

  DatabaseHealthIndicator(HikariDataSource pool) {
    super("The database does not answer");
    this.pool = pool;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) throws Exception {
    try (Connection connection = pool.getConnection()) {
      boolean answers = connection.isValid(1);
      if (!answers) {
        // The ping fails without an exception, so StaleConnections does not hear of it.
        pool.getHikariPoolMXBean().softEvictConnections();
      }
      health.status(answers ? "UP" : "DOWN");
    }
  }
}
