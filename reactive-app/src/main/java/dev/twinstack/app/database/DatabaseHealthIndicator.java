package dev.twinstack.app.database;

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

  private final EventLoopPools pools;

  DatabaseHealthIndicator(EventLoopPools pools) {
    super("The database does not answer");
    this.pools = pools;
  }

  @Override
  protected Mono<Health> doHealthCheck(Health.Builder health) {
    return Mono.usingWhen(
            pools.create(),
            connection -> Mono.from(connection.validate(ValidationDepth.REMOTE)),
            Connection::close)
        .timeout(Duration.ofSeconds(1))
        .map(answers -> health.status(answers ? "UP" : "DOWN").build());
  }
}
