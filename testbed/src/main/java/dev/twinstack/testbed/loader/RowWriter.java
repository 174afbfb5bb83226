package dev.twinstack.testbed.loader;

import com.mysql.cj.jdbc.JdbcStatement;
import dev.twinstack.common.RandomName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How rows get into a table. */
enum RowWriter {
  /** As a file that is made while it is sent: the fast way, where the server allows it. */
  LOCAL_FILE {
    @Override
    void write(Connection connection, String table, long seed, long firstId, long lastId)
        throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement
            .unwrap(JdbcStatement.class)
            .setLocalInfileInputStream(new RowStream(seed, firstId, lastId));
        statement.execute(
            "LOAD DATA LOCAL INFILE 'rows' INTO TABLE "
                + table
                + " CHARACTER SET utf8mb4 FIELDS TERMINATED BY '\\t' ESCAPED BY ''"
                + " LINES TERMINATED BY '\\n' (id, name)");
      }
    }
  },
  /** By inserts of many rows each: half as fast, allowed everywhere. */
  INSERTS {
    @Override
    void write(Connection connection, String table, long seed, long firstId, long lastId)
        throws SQLException {
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO " + table + " (id, name) VALUES (?, ?)")) {
        for (long id = firstId; id <= lastId; id++) {
          insert.setLong(1, id);
          insert.setString(2, RandomName.ofRow(seed, id));
          insert.addBatch();
          if ((id - firstId + 1) % ROWS_PER_INSERT == 0) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
        connection.commit();
      } finally {
        connection.setAutoCommit(true);
      }
    }
  };

  private static final int ROWS_PER_INSERT = 1000;

  /** Adds the rows of a range of ids, both ends included, and commits them. */
  abstract void write(Connection connection, String table, long seed, long firstId, long lastId)
      throws SQLException;

  /** The fastest way that the server allows. */
  static RowWriter fastest(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT @@GLOBAL.local_infile")) {
      row.next();
      return row.getBoolean(1) ? LOCAL_FILE : INSERTS;
    }
  }
}
