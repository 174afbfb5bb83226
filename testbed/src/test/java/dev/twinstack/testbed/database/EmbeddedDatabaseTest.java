package dev.twinstack.testbed.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class EmbeddedDatabaseTest {

  private static LocalDatabase database;

  @BeforeAll
  static void start() {
    database = startOne();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  private static LocalDatabase startOne() {
    return LocalDatabase.start(DatabaseChoice.EMBEDDED, TestCache.environment(), Progress.silent());
  }

  @Test
  void tellsWhatItIs() {
    assertThat(database.serverVersion()).contains("MariaDB");
    assertThat(database.description())
        .startsWith("embedded MariaDB, data in ")
        .endsWith(" (chosen by the caller)");
  }

  @Test
  void refusesAWrongPassword() {
    DatabaseAddress right = database.address();
    DatabaseAddress wrong =
        new DatabaseAddress(right.host(), right.port(), right.name(), right.user(), "wrong");

    assertThatExceptionOfType(DatabaseUnavailableException.class)
        .isThrownBy(wrong::connect)
        .withMessageContaining("Access denied");
  }

  @Test
  void refusesRoot() {
    DatabaseAddress right = database.address();
    DatabaseAddress root =
        new DatabaseAddress(right.host(), right.port(), right.name(), "root", "");

    assertThatExceptionOfType(DatabaseUnavailableException.class)
        .isThrownBy(root::connect)
        .withMessageContaining("Access denied");
  }

  @Test
  void givesASecondRunAnotherDatabaseAndKeepsItsDataForTheNext() throws SQLException {
    try (LocalDatabase second = startOne()) {
      assertThat(second.address()).isNotEqualTo(database.address());
      execute(second, "CREATE OR REPLACE TABLE kept (id INT PRIMARY KEY)");
      execute(second, "INSERT INTO kept VALUES (4711)");
    }

    try (LocalDatabase third = startOne()) {
      assertThat(queryLong(third, "SELECT id FROM kept")).isEqualTo(4711);
      execute(third, "DROP TABLE kept");
    }
  }

  @Test
  void endsItsProcess() {
    LocalDatabase second = startOne();
    ProcessHandle process = ProcessHandle.of(second.processId().orElseThrow()).orElseThrow();
    assertThat(process.info().command().orElseThrow()).contains("mariadbd");

    second.close();
    second.close();

    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void itsOperatorMayDoWhatTheServicesUserMayNot() throws SQLException {
    String harmless = "SET GLOBAL max_connections = @@GLOBAL.max_connections";
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> execute(database.address(), harmless))
        .withMessageContaining("Access denied");

    DatabaseAddress operator = database.control().orElseThrow().operator();
    execute(operator, harmless);
    assertThat(operator.toString()).doesNotContain(operator.password());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void standsStillAndGoesOn() throws Exception {
    ServerControl control = database.control().orElseThrow();
    Path status = Path.of("/proc/" + database.processId().orElseThrow() + "/status");
    assertThat(control.canFreeze()).isTrue();

    control.freeze();
    try {
      // The signal is sent, and taken a moment later.
      for (int looks = 0; looks < 250 && !isStopped(status); looks++) {
        Thread.sleep(20);
      }
      assertThat(isStopped(status)).isTrue();
    } finally {
      control.thaw();
    }

    assertThat(database.serverVersion()).isNotEmpty();
    assertThat(isStopped(status)).isFalse();
  }

  @Test
  void isKilledAndStartsAgainOnItsPortWithItsData() throws SQLException {
    try (LocalDatabase second = startOne()) {
      execute(second, "CREATE OR REPLACE TABLE kept (id INT PRIMARY KEY)");
      execute(second, "INSERT INTO kept VALUES (4712)");
      ServerControl control = second.control().orElseThrow();
      DatabaseAddress address = second.address();
      ProcessHandle process = ProcessHandle.of(second.processId().orElseThrow()).orElseThrow();

      control.kill();
      assertThat(process.isAlive()).isFalse();
      assertThatExceptionOfType(DatabaseUnavailableException.class).isThrownBy(address::connect);

      control.startAgain();
      assertThat(second.address()).isEqualTo(address);
      assertThat(second.processId().orElseThrow()).isNotEqualTo(process.pid());
      assertThat(queryLong(second, "SELECT id FROM kept")).isEqualTo(4712);
      execute(second, "DROP TABLE kept");
      execute(control.operator(), "SELECT 1");
    }
  }

  @Test
  void countsStatements() throws SQLException {
    try (Connection observer = database.address().connect();
        Connection other = database.address().connect();
        Statement statement = other.createStatement()) {
      StatementCounters before = StatementCounters.read(observer);
      for (int i = 0; i < 5; i++) {
        statement.execute("SELECT 1");
      }

      assertThat(StatementCounters.read(observer).minus(before))
          .isEqualTo(new StatementCounters(5, 5, 0, 0, 0, 0, 0, 0, 0));
    }
  }

  @Test
  void servesAsAnExternalDatabaseThatIsNotStopped() {
    LocalDatabase external =
        LocalDatabase.start(DatabaseChoice.AUTO, owner().environment(), Progress.silent());
    assertThat(external.address()).isEqualTo(owner());
    assertThat(external.description()).endsWith(" (DATABASE_HOST is set)");
    assertThat(external.control()).isEmpty();

    external.close();

    assertThat(database.serverVersion()).isNotEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void isFoundAmongTheProcessesByItsPort() {
    try (LocalDatabase external =
        LocalDatabase.start(DatabaseChoice.EXTERNAL, owner().environment(), Progress.silent())) {
      assertThat(external.processId()).isEqualTo(database.processId());
    }
  }

  private static boolean isStopped(Path status) throws IOException {
    return Files.readString(status).contains("T (stopped)");
  }

  /** The database as one knows it who has been told of a single account. */
  private static DatabaseAddress owner() {
    DatabaseAddress address = database.address();
    return new DatabaseAddress(
        address.host(), address.port(), address.name(), address.user(), address.password());
  }

  private static void execute(LocalDatabase target, String sql) throws SQLException {
    execute(target.address(), sql);
  }

  private static void execute(DatabaseAddress address, String sql) throws SQLException {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long queryLong(LocalDatabase target, String sql) throws SQLException {
    try (Connection connection = target.address().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getLong(1);
    }
  }
}
