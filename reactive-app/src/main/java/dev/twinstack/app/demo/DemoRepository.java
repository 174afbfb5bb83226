package dev.twinstack.app.demo;

import dev.twinstack.common.DemoData;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import java.time.Instant;
import java.util.Objects;
import org.springframework.dao.DataAccessException;
import org.springframework.r2dbc.connection.ConnectionFactoryUtils;
import org.springframework.r2dbc.core.ExecuteFunction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * The one statement. No transaction around it: on an auto-commit connection it is one round trip,
 * and {@code @Transactional} would add its own.
 *
 * <p>By the steps of Spring's {@code DatabaseClient}, in its transactions and with its exceptions,
 * but without its proxy of the connection and its copies of the parameters for each statement.
 */
@Component
class DemoRepository {

  private static final String FIND_BY_NAME =
      """
      select id, name, create_time, update_time
      from demo_data where name = ? order by id limit ?
      """;

  private final ConnectionFactory connections;
  private final ExecuteFunction execution;

  DemoRepository(ConnectionFactory connections, ExecuteFunction execution) {
    this.connections = connections;
    this.execution = execution;
  }

  Flux<DemoData> findByName(String name, int maxRows) {
    return Flux.usingWhen(
            ConnectionFactoryUtils.getConnection(connections),
            connection -> ask(connection, name, maxRows),
            connection -> ConnectionFactoryUtils.releaseConnection(connection, connections))
        .onErrorMap(R2dbcException.class, DemoRepository::failed);
  }

  private Flux<DemoData> ask(Connection connection, String name, int maxRows) {
    return Flux.<Result>from(
            execution.execute(
                connection.createStatement(FIND_BY_NAME).bind(0, name).bind(1, maxRows)))
        .flatMap(result -> result.map(DemoRepository::row));
  }

  private static DataAccessException failed(R2dbcException failure) {
    return ConnectionFactoryUtils.convertR2dbcException("find by name", FIND_BY_NAME, failure);
  }

  private static DemoData row(Readable row) {
    return new DemoData(
        Objects.requireNonNull(row.get(0, Long.class)),
        Objects.requireNonNull(row.get(1, String.class)),
        row.get(2, Instant.class),
        row.get(3, Instant.class));
  }
}
