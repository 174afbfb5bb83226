package dev.twinstack.app.experiment;

import dev.twinstack.common.DemoData;
import dev.twinstack.common.experiment.ExperimentPaths;
import io.r2dbc.spi.Readable;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * More rows than anybody should hold in memory, to readers of any speed. Read page by page, so that
 * a slow reader holds no connection to the database.
 */
class StreamExperiment {

  private static final String PAGE =
      """
      select id, name, create_time, update_time
      from demo_data where id > ? order by id limit ?
      """;

  private final Answers answers;
  private final DatabaseClient database;

  StreamExperiment(Answers answers, DatabaseClient database) {
    this.answers = answers;
    this.database = database;
  }

  Mono<ServerResponse> rows(ServerRequest request) {
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_NDJSON)
        .build((exchange, context) -> {
          ServerHttpResponse response = exchange.getResponse();
          return response.writeAndFlushWith(
              pages().map(page -> Mono.just(response.bufferFactory().wrap(bytes(page)))));
        });
  }

  /** A page is read when the one before is asked for: the reader's speed is the demand. */
  private Flux<List<DemoData>> pages() {
    return page(0)
        .expand(rows -> rows.isEmpty() ? Mono.empty() : page(rows.getLast().id()))
        .take(ExperimentPaths.STREAMED_ROWS / ExperimentPaths.PAGE_ROWS)
        .filter(rows -> !rows.isEmpty());
  }

  private byte[] bytes(List<DemoData> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (DemoData row : rows) {
      out.writeBytes(answers.line(row));
      out.write('\n');
    }
    return out.toByteArray();
  }

  private Mono<List<DemoData>> page(long after) {
    return database
        .sql(PAGE)
        .bind(0, after)
        .bind(1, ExperimentPaths.PAGE_ROWS)
        .map(StreamExperiment::read)
        .all()
        .collectList();
  }

  private static DemoData read(Readable row) {
    return new DemoData(
        Objects.requireNonNull(row.get(0, Long.class)),
        Objects.requireNonNull(row.get(1, String.class)),
        row.get(2, Instant.class),
        row.get(3, Instant.class));
  }
}
