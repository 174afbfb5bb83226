package dev.twinstack.app.database;

import dev.twinstack.common.DatabaseSettings;
import dev.twinstack.common.FailureText;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Says at the start, once and in one line, what is wrong with the database, if anything is. The
 * pool connects again and again in silence, since a service may be there before its database is.
 */
@Component
class StartCheck {

  private static final Logger LOG = LoggerFactory.getLogger(StartCheck.class);

  private static final String QUESTION = "select id from demo_data limit 1";
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final DatabaseClient client;
  private final DatabaseSettings database;

  StartCheck(EventLoopPools pools, DatabaseSettings database) {
    // Not the client of the requests: what is asked here is not to be counted with them.
    this.client =
        DatabaseClient.builder()
            .connectionFactory(pools)
            .executeFunction(statement -> Flux.from(statement.execute()).cancelOn(pools.loop()))
            .build();
    this.database = database;
  }

  /** The start does not wait for the answer. */
  @EventListener(ApplicationReadyEvent.class)
  void check() {
    client.sql(QUESTION).fetch().all().then().timeout(LIMIT).subscribe(none -> {}, this::say);
  }

  private void say(Throwable failure) {
    LOG.warn(
        "The database {} cannot be used yet ({}): see to it, or to DATABASE_HOST, _PORT, _NAME, _USER, _PASSWORD, _TLS and _CA",
        database,
        FailureText.of(failure));
  }
}
