package dev.twinstack.app.experiment;

import dev.twinstack.common.DemoData;
import dev.twinstack.common.experiment.ExperimentPaths;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

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
  private final JdbcClient database;

  StreamExperiment(Answers answers, JdbcClient database) {
    this.answers = answers;
    this.database = database;
  }

  ServerResponse rows(ServerRequest request) {
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_NDJSON)
        .build((servletRequest, response) -> {
          write(response.getOutputStream());
          return null;
        });
  }

  /** A page is read when the one before is written: the reader's speed is this thread's. */
  private void write(OutputStream out) throws IOException {
    int left = ExperimentPaths.STREAMED_ROWS;
    List<DemoData> rows = page(0);
    while (left > 0 && !rows.isEmpty()) {
      for (DemoData row : rows) {
        out.write(answers.line(row));
        out.write('\n');
      }
      out.flush();
      left -= rows.size();
      rows = left > 0 ? page(rows.getLast().id()) : List.of();
    }
  }

  private List<DemoData> page(long after) {
    return database
        .sql(PAGE)
        .param(after)
        .param(ExperimentPaths.PAGE_ROWS)
        .query((row, number) -> read(row))
        .list();
  }

  private static DemoData read(ResultSet row) throws SQLException {
    return new DemoData(
        row.getLong(1),
        row.getString(2),
        instant(row.getTimestamp(3)),
        instant(row.getTimestamp(4)));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
