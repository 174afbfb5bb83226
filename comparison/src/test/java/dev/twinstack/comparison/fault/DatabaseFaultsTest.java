package dev.twinstack.comparison.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.twinstack.testbed.database.DatabaseAddress;
import dev.twinstack.testbed.database.DatabaseChoice;
import dev.twinstack.testbed.database.DatabaseUnavailableException;
import dev.twinstack.testbed.database.LocalDatabase;
import dev.twinstack.testbed.progress.Progress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The faults in the database happen, and are gone after the mend. */
class DatabaseFaultsTest {

  private static LocalDatabase database;
  private static FaultBench bench;

  @BeforeAll
  static void start() throws SQLException {
    assumeTrue(
        DatabaseChoice.EMBEDDED.isAvailable(Map.of()),
        "skipped: there is no embedded database for this platform");
    // Not the user's: this one has a table of another kind.
    Path cache = Path.of("target", "twinstack-cache").toAbsolutePath();
    database =
        LocalDatabase.start(
            DatabaseChoice.EMBEDDED,
            Map.of("TWINSTACK_CACHE", cache.toString()),
            Progress.silent());
    bench =
        new FaultBench(List.of(), new Installation(database, List.of(), Path.of(""), Path.of("")));
    try (Connection connection = database.address().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create table if not exists demo_data (id int)");
    }
  }

  @AfterAll
  static void stop() {
    if (database != null) {
      database.close();
    }
  }

  private static long ask(String sql) throws SQLException {
    try (Connection connection = database.address().connect()) {
      return ask(connection, sql);
    }
  }

  private static long ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void readOnly() throws Exception {
    Fault fault = Catalogue.named("read-only");
    fault.inject(bench);
    assertThat(ask("select @@global.read_only")).isEqualTo(1);
    fault.heal(bench);
    assertThat(ask("select @@global.read_only")).isZero();
  }

  @Test
  void slowQueries() throws Exception {
    Fault fault = Catalogue.named("slow-queries");
    fault.inject(bench);
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(DatabaseFaultsTest::countForAMoment)
        .withMessageContaining("max_statement_time");
    fault.heal(bench);
    assertThat(countForAMoment()).isNotNegative();
  }

  private static long countForAMoment() throws SQLException {
    try (Connection connection =
        database.address().connect(Map.of("sessionVariables", "max_statement_time=0.5"))) {
      return ask(connection, "select count(*) from demo_data");
    }
  }

  @Test
  void tableMissing() throws Exception {
    String count = "select count(*) from demo_data";
    Fault fault = Catalogue.named("table-missing");
    fault.inject(bench);
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> ask(count))
        .withMessageContaining("doesn't exist");
    fault.heal(bench);
    assertThat(ask(count)).isNotNegative();
  }

  @Test
  void tooManyConnections() throws Exception {
    long usual = ask("select @@global.max_connections");
    Fault fault = Catalogue.named("too-many-connections");
    try (Connection open = database.address().connect()) {
      fault.inject(bench);
      assertThat(ask("select @@global.max_connections")).isEqualTo(10);
      assertThatExceptionOfType(SQLException.class)
          .as("the session that was there has ended")
          .isThrownBy(() -> ask(open, "select 1"));
    }
    fault.heal(bench);
    assertThat(ask("select @@global.max_connections")).isEqualTo(usual);
  }

  @Test
  void killed() throws Exception {
    Fault fault = Catalogue.named("killed");
    fault.inject(bench);
    assertThatExceptionOfType(DatabaseUnavailableException.class).isThrownBy(() -> ask("select 1"));
    fault.heal(bench);
    assertThat(ask("select 1")).isEqualTo(1);
  }

  @Test
  void whatThisDatabaseCannotDoIsSaid() {
    assertThat(Catalogue.named("cold-password-cache").obstacle(bench))
        .contains("MariaDB has no caching_sha2_password: choose --database docker");
    DatabaseAddress address = database.address();
    DatabaseAddress owner =
        new DatabaseAddress(
            address.host(), address.port(), address.name(), address.user(), address.password());
    try (LocalDatabase external =
        LocalDatabase.start(DatabaseChoice.EXTERNAL, owner.environment(), Progress.silent())) {
      FaultBench foreign =
          new FaultBench(
              List.of(), new Installation(external, List.of(), Path.of(""), Path.of("")));
      assertThat(Catalogue.named("killed").obstacle(foreign))
          .contains("the database is somebody else's: choose --database docker or embedded");
      assertThat(Catalogue.named("refused").obstacle(foreign)).isEmpty();
    }
  }
}
