package dev.twinstack.app.demo;

import dev.twinstack.common.DemoData;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * The one statement. No transaction around it: on an auto-commit connection it is one round trip,
 * and {@code @Transactional} would add its own.
 */
@Component
class DemoRepository {

  private static final String FIND_BY_NAME =
      """
      select id, name, create_time, update_time
      from demo_data where name = ? order by id limit ?
      """;

  private final DatabaseClient database;

  DemoRepository(DatabaseClient database) {
    this.database = database;
  }

  Flux<DemoData> findByName(String name, int maxRows) {
    return database.sql(FIND_BY_NAME).bind(0, name).bind(1, maxRows).map(DemoRepository::row).all();
  }

  private static DemoData row(Readable row) {
    return new DemoData(
        Objects.requireNonNull(row.get(0, Long.class)),
        Objects.requireNonNull(row.get(1, String.class)),
        row.get(2, Instant.class),
        row.get(3, Instant.class));
  }
}
