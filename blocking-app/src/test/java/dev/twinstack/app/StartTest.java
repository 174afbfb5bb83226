package dev.twinstack.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.common.DemoTable;
import dev.twinstack.testbed.database.DatabaseChoice;
import dev.twinstack.testbed.database.LocalDatabase;
import dev.twinstack.testbed.loader.DataLoader;
import dev.twinstack.testbed.progress.Progress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** A start with a database that cannot be used: one clear line, and ready when it can be. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static LocalDatabase database;

  @BeforeAll
  static void start() {
    database =
        LocalDatabase.start(
            DatabaseChoice.EMBEDDED,
            Map.of("TWINSTACK_CACHE", "../target/test-cache"),
            Progress.silent());
    DataLoader.load(database.address(), 10, DemoTable.DEFAULT_SEED, Progress.silent());
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  private static Map<String, String> with(String variable, String value) {
    Map<String, String> environment = new HashMap<>(database.address().environment());
    environment.put(variable, value);
    return environment;
  }

  /** The one line, for which nothing else is written, whatever the pool tries meanwhile. */
  private static String lineOf(Map<String, String> environment, CapturedOutput output)
      throws Exception {
    try (ConfigurableApplicationContext service = ServiceUnderTest.run(environment)) {
      Instant deadline = Instant.now().plus(PATIENCE);
      while (!output.getAll().contains("cannot be used") && Instant.now().isBefore(deadline)) {
        Thread.sleep(20);
      }
      assertThat(readiness(service)).isEqualTo(503);
      List<String> complaints =
          output
              .getAll()
              .lines()
              .filter(line -> !line.contains(" INFO "))
              // Speaks of the tests before this one in the JVM.
              .filter(line -> !line.contains("CompositeMeterRegistry"))
              .toList();
      assertThat(complaints).hasSize(1);
      return complaints.getFirst();
    }
  }

  private static int readiness(ConfigurableApplicationContext service) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      var uri =
          ServiceUnderTest.uri(service, "local.management.port")
              .resolve("/actuator/health/readiness");
      return client
          .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }

  @Test
  void aWrongPassword(CapturedOutput output) throws Exception {
    assertThat(lineOf(with("DATABASE_PASSWORD", "not-the-password"), output))
        .contains("Access denied for user 'reader'", "_PASSWORD")
        .doesNotContain("not-the-password");
  }

  @Test
  void aMissingSchema(CapturedOutput output) throws Exception {
    assertThat(lineOf(with("DATABASE_NAME", "no_such_schema"), output)).contains("no_such_schema");
  }

  @Test
  void aMissingServer(CapturedOutput output) throws Exception {
    assertThat(lineOf(with("DATABASE_PORT", "1"), output)).containsIgnoringCase("refused");
  }

  @Test
  void aRightThatComesLater() throws Exception {
    try (Connection owner = database.address().connect();
        Statement statement = owner.createStatement()) {
      statement.execute("revoke select on demo_data from reader");
      try (ConfigurableApplicationContext service =
          ServiceUnderTest.run(database.address().environment())) {
        assertThat(readiness(service)).isEqualTo(503);
        statement.execute("grant select on demo_data to reader");
        Instant deadline = Instant.now().plus(PATIENCE);
        while (readiness(service) != 200 && Instant.now().isBefore(deadline)) {
          Thread.sleep(20);
        }
        assertThat(readiness(service)).isEqualTo(200);
      }
    }
  }
}
