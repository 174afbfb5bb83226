package dev.twinstack.app.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Up while the database answers a ping over a connection of the pool. Says nothing where it does
 * not: it is asked every few seconds, and Spring's own base class writes a stack trace each time.
 */
@Component
class DatabaseHealthIndicator implements ReactiveHealthIndicator {

  private final EventLoopPools pools;

  DatabaseHealthIndicator(EventLoopPools pools) {
    this.pools = pools;
  }

  @Override
  public Mono<Health> health() {
    return Mono.usingWhen(
            pools.create(),
            connection ->
                Mono.from(connection.validate(ValidationDepth.REMOTE)).cancelOn(pools.loop()),
            Connection::close)
        .timeout(Duration.ofSeconds(1))
        .map(answers -> Health.status(answers ? "UP" : "DOWN").build())
        .onErrorReturn(Health.down().build());
  }
}
