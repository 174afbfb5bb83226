package dev.twinstack.testbed.loader;

import dev.twinstack.common.DemoTable;
import dev.twinstack.testbed.database.DatabaseUnavailableException;
import dev.twinstack.testbed.progress.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * One load over one connection. The rows go into a table of another name, which takes the place of
 * the old one when it is complete and checked: a load that breaks off leaves nothing that could be
 * taken for the whole.
 */
final class DemoTableLoad {

  private static final String PARTIAL = "twinstack_loading";
  private static final int ROWS_PER_STATEMENT = 50_000;

  private final Connection connection;
  private final int rows;
  private final long seed;
  private final Progress progress;

  DemoTableLoad(Connection connection, int rows, long seed, Progress progress) {
    this.connection = connection;
    this.rows = rows;
    this.seed = seed;
    this.progress = progress;
  }

  /**
   * Whether the table is there and in the end has exactly the rows it should.
   *
   * @throws DatabaseUnavailableException if it has somebody else's rows
   */
  boolean isComplete(TableContent expected) throws SQLException {
    String comment = commentOnTable();
    if (comment == null) {
      return false;
    }
    if (!TableMarker.isIn(comment)) {
      requireEmpty();
      return false;
    }
    return TableContent.of(connection, DemoTable.NAME).equals(expected);
  }

  private @Nullable String commentOnTable() throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT table_comment FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_name = ?")) {
      query.setString(1, DemoTable.NAME);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }

  private void requireEmpty() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT 1 FROM " + DemoTable.NAME + " LIMIT 1")) {
      if (row.next()) {
        throw new DatabaseUnavailableException(
            "The table %s in the database %s has rows that Twinstack did not load: rename or drop it, or set DATABASE_NAME to another database"
                .formatted(DemoTable.NAME, connection.getCatalog()));
      }
    }
  }

  /** Loads the table anew. */
  void run(TableContent expected) throws SQLException {
    execute("DROP TABLE IF EXISTS " + PARTIAL);
    execute(DemoTable.createStatement().replace("`" + DemoTable.NAME + "`", "`" + PARTIAL + "`"));
    // An index built from all rows at once is ready in half the time, and in order.
    execute("ALTER TABLE " + PARTIAL + " DROP INDEX name");
    writeRows();
    buildIndex();
    TableContent loaded = TableContent.of(connection, PARTIAL);
    if (!loaded.equals(expected)) {
      throw new DatabaseUnavailableException(
          "The database %s stored %s where %s was sent: check its disk and its log, then load again"
              .formatted(connection.getCatalog(), loaded, expected));
    }
    execute("DROP TABLE IF EXISTS " + DemoTable.NAME);
    execute("RENAME TABLE " + PARTIAL + " TO " + DemoTable.NAME);
  }

  /** Lets somebody read the table, from any host; that is all that the services need. */
  void grantTo(String reader) throws SQLException {
    // No name has a quote in it: see DatabaseAddress.
    execute("GRANT SELECT ON " + DemoTable.NAME + " TO '" + reader + "'@'%'");
  }

  private void writeRows() throws SQLException {
    RowWriter writer = RowWriter.fastest(connection);
    try (Progress.Step step = progress.start("Loading " + DemoTable.NAME, rows, "rows")) {
      for (int first = 1; first <= rows; first += ROWS_PER_STATEMENT) {
        int last = Math.min(rows, first + ROWS_PER_STATEMENT - 1);
        writer.write(connection, PARTIAL, seed, first, last);
        step.to(last);
      }
    }
  }

  private void buildIndex() throws SQLException {
    try (Progress.Step step = progress.start("Building the index on name", 1, "indexes")) {
      execute("ALTER TABLE " + PARTIAL + " ADD INDEX (name)");
      // The planner's figures, and the mark of a table that is ours.
      execute(
          "ALTER TABLE " + PARTIAL + " COMMENT '" + new TableMarker(rows, seed).comment() + "'");
      execute("ANALYZE TABLE " + PARTIAL);
      step.to(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
