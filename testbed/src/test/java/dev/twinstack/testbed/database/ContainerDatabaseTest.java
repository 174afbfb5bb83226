package dev.twinstack.testbed.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.twinstack.testbed.progress.Progress;
import java.io.BufferedReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

class ContainerDatabaseTest {

  @Test
  void runsMySqlOnLoopback() {
    ContainerTests.assumeEngine();
    try (LocalDatabase database =
        LocalDatabase.start(DatabaseChoice.DOCKER, TestCache.environment(), Progress.silent())) {
      assertThat(database.serverVersion()).contains("MySQL");
      assertThat(database.address().host()).isEqualTo("127.0.0.1");
      assertThat(database.description()).contains("mysql:8.4");
      database
          .processId()
          .ifPresent(processId -> assertThat(ServerProcess.isServer(processId)).isTrue());
    }
  }

  /** An engine in a virtual machine has no network of this one: then it is the published port. */
  @Test
  void isReachedWithoutTheProcessThatPublishesItsPort() throws Exception {
    ContainerTests.assumeEngine();
    try (LocalDatabase database =
        LocalDatabase.start(DatabaseChoice.DOCKER, TestCache.environment(), Progress.silent())) {
      DatabaseAddress nearest = database.nearestAddress();
      execute(nearest, "CREATE TABLE demo.seen (id INT PRIMARY KEY)");
      execute(database.address(), "SELECT * FROM seen");
      assumeTrue(database.processId().isPresent(), "Skipped: the engine is on another machine");
      assumeFalse(isRootless(), "Skipped: the engine's networks are of a namespace of its own");
      assertThat(nearest.host()).isNotEqualTo(database.address().host());
      assertThat(nearest.port()).isEqualTo(3306);
    }
  }

  private static boolean isRootless() {
    List<String> options = DockerClientFactory.instance().getInfo().getSecurityOptions();
    return options != null && options.stream().anyMatch(option -> option.contains("rootless"));
  }

  @Test
  void isFrozenKilledAndStartedAgainWithItsData() throws Exception {
    ContainerTests.assumeEngine();
    try (LocalDatabase database =
        LocalDatabase.start(DatabaseChoice.DOCKER, TestCache.environment(), Progress.silent())) {
      ServerControl control = database.control().orElseThrow();
      execute(control.operator(), "CREATE TABLE demo.kept (id INT PRIMARY KEY)");

      control.freeze();
      assertThatExceptionOfType(DatabaseUnavailableException.class)
          .isThrownBy(() -> database.address().connect(Map.of("socketTimeout", "500")));
      control.thaw();
      assertThat(database.serverVersion()).isNotEmpty();

      control.kill();
      assertThatExceptionOfType(DatabaseUnavailableException.class)
          .isThrownBy(() -> database.address().connect());
      control.startAgain();
      execute(database.address(), "SELECT * FROM kept");
    }
  }

  private static void execute(DatabaseAddress address, String sql) throws SQLException {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void removesAtTheNextStartWhatAKilledOneLeft() throws Exception {
    ContainerTests.assumeEngine();
    Process starter = ChildJvm.prepare(DatabaseStarter.class, "docker").start();
    try (BufferedReader output = starter.inputReader()) {
      Matcher line =
          output
              .lines()
              .map(Pattern.compile("([0-9]+) [0-9]+")::matcher)
              .filter(Matcher::matches)
              .findFirst()
              .orElseThrow();
      int port = Integer.parseInt(line.group(1));
      DatabaseAddress left = new DatabaseAddress("127.0.0.1", port, "demo", "demo", "demo");
      left.connect().close();
      starter.destroyForcibly().waitFor();

      try (LocalDatabase next =
          LocalDatabase.start(DatabaseChoice.DOCKER, TestCache.environment(), Progress.silent())) {
        assertThat(next.address()).isNotEqualTo(left);
        assertThatExceptionOfType(DatabaseUnavailableException.class).isThrownBy(left::connect);
      }
    } finally {
      starter.destroyForcibly();
    }
  }

  @Test
  void fallsOnToTheEmbeddedWhereTheImageCannotBeHad() {
    ContainerTests.assumeEngine();
    Map<String, String> environment = new HashMap<>(TestCache.environment());
    environment.put("TWINSTACK_MYSQL_IMAGE", "registry.invalid/no/such:image");

    assertThatExceptionOfType(DatabaseUnavailableException.class)
        .isThrownBy(
            () -> LocalDatabase.start(DatabaseChoice.DOCKER, environment, Progress.silent()))
        .withMessageStartingWith("The image registry.invalid/no/such:image cannot be run");
    try (LocalDatabase database =
        LocalDatabase.start(DatabaseChoice.AUTO, environment, Progress.silent())) {
      assertThat(database.description())
          .startsWith("embedded MariaDB")
          .contains("(The image registry.invalid/no/such:image cannot be run");
    }
  }

  @Test
  void fallsOnToTheEmbeddedWhereNoContainerCanBeStarted() {
    Optional<String> problem = LocalDatabase.containerEngineProblem();
    assumeTrue(problem.isPresent(), "Skipped: a container engine answers");
    assertThatExceptionOfType(DatabaseUnavailableException.class)
        .isThrownBy(() ->
            LocalDatabase.start(DatabaseChoice.DOCKER, TestCache.environment(), Progress.silent()))
        .withMessageStartingWith(problem.get());
    try (LocalDatabase database =
        LocalDatabase.start(DatabaseChoice.AUTO, TestCache.environment(), Progress.silent())) {
      assertThat(database.description()).startsWith("embedded MariaDB").contains(problem.get());
    }
  }
}
