package dev.twinstack.app.database;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Up while the database answers a ping over a connection of the pool. */
@Component
class DatabaseHealthIndicator extends AbstractReactiveHealthIndicator {

  private final ConnectionPool pool;

  DatabaseHealthIndicator(ConnectionPool pool) {
    super("The database does not answer");
    this.pool = pool;
  }

  @Override
  protected Mono<Health> doHealthCheck(Health.Builder health) {
    return Mono.usingWhen(
            pool.create(),
            connection -> Mono.from(connection.validate(ValidationDepth.REMOTE)),
            Connection::close)
        .timeout(Duration.ofSeconds(1))
        .map(answers -> health.status(answers ? "UP" : "DOWN").build());
  }
}
