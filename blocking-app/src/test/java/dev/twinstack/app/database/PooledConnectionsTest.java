package dev.twinstack.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.twinstack.common.MetricNames;
import dev.twinstack.common.TwinstackSettings;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** On a pool whose database is never there. */
@Timeout(60)
class PooledConnectionsTest {

  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final Duration HELD = Duration.ofMillis(1_500);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ConnectionQueue queue = new ConnectionQueue(1);
  private final HikariDataSource pool = pool();
  private final PooledConnections connections =
      new PooledConnections(
          queue,
          pool,
          new TwinstackSettings(
              new TwinstackSettings.Demo(1),
              1,
              LIMIT,
              LIMIT,
              LIMIT,
              LIMIT,
              new TwinstackSettings.Pool(1, LIMIT)),
          meters);

  private static HikariDataSource pool() {
    HikariConfig config = new HikariConfig();
    config.setInitializationFailTimeout(-1);
    config.setDataSource(
        new AbstractDataSource() {
          @Override
          public Connection getConnection() throws SQLException {
            throw new SQLException("There is none");
          }

          @Override
          public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
          }
        });
    return new HikariDataSource(config);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void whatTheQueueTookIsNotWaitedForAgainAtThePool() throws Exception {
    queue.enter(LIMIT);
    long startNs = System.nanoTime();
    CompletableFuture<Void> refused =
        CompletableFuture.runAsync(
            () -> assertThatThrownBy(connections::getConnection).isInstanceOf(SQLException.class));
    while (queue.size() == 0) {
      Thread.sleep(1);
    }
    Thread.sleep(HELD);
    queue.leave();
    Duration held = Duration.ofNanos(System.nanoTime() - startNs);
    refused.get(20, TimeUnit.SECONDS);

    assertThat(Duration.ofNanos(System.nanoTime() - startNs)).isLessThan(held.plus(LIMIT));
    assertThat(queue.enter(Duration.ZERO)).as("the place is given back").isTrue();
  }

  @Test
  void whoseTurnDoesNotComeIsRefusedAndCounted() {
    queue.enter(LIMIT);

    assertThatThrownBy(connections::getConnection)
        .isInstanceOf(SQLTransientException.class)
        .hasMessage("No connection in PT2S");

    Timer timer = meters.get(MetricNames.POOL_ACQUIRE).timer();
    assertThat(timer.count()).isEqualTo(1);
    assertThat(timer.totalTime(TimeUnit.MILLISECONDS))
        .isGreaterThanOrEqualTo((double) LIMIT.toMillis());
  }
}
