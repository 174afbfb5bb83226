package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.metrics.ProcessMeter;
import dev.twinstack.comparison.result.DatabaseCounts;
import dev.twinstack.testbed.database.LocalDatabase;
import dev.twinstack.testbed.database.StatementCounters;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Watches the database behind the targets: its process and its own counters. */
public final class DatabaseMeter implements AutoCloseable {

  private final ProcessMeter process;
  private final @Nullable Connection connection;

  private DatabaseMeter(ProcessMeter process, @Nullable Connection connection) {
    this.process = process;
    this.connection = connection;
  }

  /** Watches a database of ours, over a connection of its own. */
  public static DatabaseMeter of(LocalDatabase database) {
    Long processId = database.processId().stream().boxed().findFirst().orElse(null);
    return new DatabaseMeter(ProcessMeter.of(processId), database.address().connect());
  }

  /** Stands for a database that is not ours: knows nothing of it. */
  public static DatabaseMeter unknown() {
    return new DatabaseMeter(ProcessMeter.of(null), null);
  }

  ProcessMeter process() {
    return process;
  }

  /** What the server has counted since it started; null where that is not known. */
  @Nullable StatementCounters counters() {
    return connection == null ? null : StatementCounters.read(connection);
  }

  /** What was asked of the server between two readings; null where either is not known. */
  static @Nullable DatabaseCounts between(
      @Nullable StatementCounters before, @Nullable StatementCounters after) {
    if (before == null || after == null) {
      return null;
    }
    StatementCounters counted = after.minus(before);
    return new DatabaseCounts(
        counted.select(),
        counted.adminCommands()
            + counted.stmtPrepare()
            + counted.stmtReset()
            + counted.setOption()
            + counted.commit()
            + counted.rollback());
  }

  @Override
  public void close() {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        // The server ends next, and the connection with it.
      }
    }
  }
}
