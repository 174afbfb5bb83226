package dev.twinstack.testbed.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.twinstack.common.DemoTable;
import dev.twinstack.testbed.progress.Progress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the services' account may do on a server that was started here: read one table. */
abstract class ReaderContract extends OnDatabase {

  private static final int ROWS = 10;

  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    DataLoader.load(address(), ROWS, DemoTable.DEFAULT_SEED, Progress.silent());
    try (Connection owner = address().connect();
        Statement statement = owner.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS secrets (secret INT)");
    }
    connection = address().asReader().connect();
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  @Test
  void readsTheTable() throws SQLException {
    assertThat(ask("SELECT COUNT(*) FROM demo_data")).containsExactly("10");
  }

  @Test
  void seesNoOtherSchemaAndNoOtherTable() throws SQLException {
    assertThat(ask("SHOW DATABASES"))
        .contains("demo")
        // What a server shows to everybody, each what is his.
        .isSubsetOf("demo", "information_schema", "performance_schema");
    assertThat(ask("SHOW TABLES")).containsExactly("demo_data");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO demo_data (name) VALUES ('x')",
        "UPDATE demo_data SET name = 'x'",
        "DELETE FROM demo_data",
        "TRUNCATE TABLE demo_data",
        "DROP TABLE demo_data",
        "ALTER TABLE demo_data ADD x INT",
        "LOCK TABLES demo_data WRITE",
        "CREATE TABLE other (x INT)",
        "CREATE DATABASE other",
        "SELECT * FROM secrets",
        "SELECT * FROM mysql.user",
        "SELECT * FROM performance_schema.accounts",
        "SELECT LOAD_FILE('/etc/passwd') FROM demo_data WHERE 1 = 0 INTO OUTFILE '/tmp/outfile'",
        "CREATE USER other",
        "GRANT SELECT ON demo_data TO demo",
        "SET GLOBAL max_connections = 1",
        "SHUTDOWN"
      })
  void mayDoNothingElse(String sql) {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> ask(sql))
        .withMessageContaining("denied");
  }

  private List<String> ask(String sql) throws SQLException {
    List<String> answer = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        try (ResultSet rows = statement.getResultSet()) {
          while (rows.next()) {
            answer.add(rows.getString(1));
          }
        }
      }
    }
    return answer;
  }
}
