package dev.twinstack.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.twinstack.common.DemoData;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the repository does with the connection that it borrows. */
class DemoRepositoryTest {

  private static final DemoData ROW =
      new DemoData(1, "a", Instant.parse("2026-01-01T00:00:00Z"), Instant.EPOCH);

  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();

  @Test
  void itIsGivenBackWithTheLastRow() {
    DemoRepository repository = over(Flux.just(resultOf(ROW)));

    assertThat(repository.findByName("a", 10).collectList().block()).containsExactly(ROW);
    assertThat(opened).hasValue(1);
    assertThat(closed).hasValue(1);
  }

  @Test
  void itIsGivenBackWhereTheStatementFailsWhichIsTheDatabasesFault() {
    DemoRepository repository = over(Flux.error(new R2dbcTimeoutException("too late")));

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> repository.findByName("a", 10).collectList().block())
        .withMessageContaining("too late");
    assertThat(closed).hasValue(1);
  }

  @Test
  void itIsGivenBackWhereNobodyWaitsAnyMore() {
    Disposable query = over(Flux.never()).findByName("a", 10).subscribe();

    assertThat(opened).hasValue(1);
    assertThat(closed).hasValue(0);
    query.dispose();
    assertThat(closed).hasValue(1);
  }

  @Test
  void whereThereIsNoneThatIsTheDatabasesFault() {
    ConnectionFactory connections = mock(ConnectionFactory.class);
    doReturn(Mono.error(new R2dbcTimeoutException("none"))).when(connections).create();
    DemoRepository repository = new DemoRepository(connections, Statement::execute);

    assertThatExceptionOfType(DataAccessResourceFailureException.class)
        .isThrownBy(() -> repository.findByName("a", 10).collectList().block());
  }

  private DemoRepository over(Flux<Result> results) {
    Statement statement = mock(Statement.class);
    when(statement.bind(anyInt(), any())).thenReturn(statement);
    doReturn(results).when(statement).execute();
    Connection connection = mock(Connection.class);
    when(connection.createStatement(anyString())).thenReturn(statement);
    when(connection.close()).thenReturn(Mono.fromRunnable(closed::incrementAndGet));
    ConnectionFactory connections = mock(ConnectionFactory.class);
    doReturn(Mono.just(connection).doOnNext(next -> opened.incrementAndGet()))
        .when(connections)
        .create();
    return new DemoRepository(connections, Statement::execute);
  }

  private static Result resultOf(DemoData row) {
    Result result = mock(Result.class);
    when(result.map(ArgumentMatchers.<Function<Readable, DemoData>>any()))
        .thenReturn(Flux.just(row));
    return result;
  }
}
