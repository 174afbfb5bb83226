package dev.twinstack.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.testbed.database.EncryptedDatabase;
import dev.twinstack.testbed.database.LocalDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** TLS to the database, on a real MySQL that demands it. */
@ExtendWith(OutputCaptureExtension.class)
@EnabledIf(
    value = "aContainerCanBeStarted",
    disabledReason = "no container engine answers, or it lacks what Testcontainers needs")
class EncryptionTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static EncryptedDatabase database;

  @TempDir private Path folder;

  static boolean aContainerCanBeStarted() {
    return LocalDatabase.containerEngineProblem().isEmpty();
  }

  @BeforeAll
  static void start() {
    database = new EncryptedDatabase();
  }

  @AfterAll
  static void stop() {
    if (database != null) {
      database.close();
    }
  }

  private Map<String, String> with(String variable, String value) throws Exception {
    Map<String, String> environment = new HashMap<>(database.environment(folder));
    environment.put(variable, value);
    return environment;
  }

  @Test
  void isUsedAlsoWhereTheServerHasForgottenThePassword() throws Exception {
    database.forgetPasswords();
    try (ConfigurableApplicationContext service =
        ServiceUnderTest.run(database.environment(folder))) {
      awaitStatus(200, service, "local.server.port", "/demo?name=a");
      assertThat(get(service, "local.management.port", "/actuator/info").body())
          .containsPattern("\"tls\":\"TLS_[A-Z0-9_]+\"");
    }
  }

  @Test
  void isNotDoneWithoutWhereTheServerDemandsIt(CapturedOutput output) throws Exception {
    assertThat(lineOf(with("DATABASE_TLS", "false"), output)).contains("insecure transport");
  }

  @Test
  void refusesACertificateOfAnotherAuthority(CapturedOutput output) throws Exception {
    Path other = EncryptedDatabase.otherAuthority(folder);
    assertThat(lineOf(with("DATABASE_CA", other.toString()), output))
        .containsPattern("SSL|Cert|certificate");
  }

  @Test
  void refusesACertificateForAnotherName(CapturedOutput output) throws Exception {
    assertThat(lineOf(with("DATABASE_HOST", "localhost"), output))
        .containsIgnoringCase("localhost");
  }

  /** The one line about a database that cannot be used, while every request gets its 503. */
  private static String lineOf(Map<String, String> environment, CapturedOutput output)
      throws Exception {
    try (ConfigurableApplicationContext service = ServiceUnderTest.run(environment)) {
      Instant deadline = Instant.now().plus(PATIENCE);
      while (!output.getAll().contains("cannot be used") && Instant.now().isBefore(deadline)) {
        Thread.sleep(20);
      }
      assertThat(get(service, "local.server.port", "/demo?name=a").statusCode()).isEqualTo(503);
      List<String> lines =
          output.getAll().lines().filter(line -> line.contains("cannot be used")).toList();
      assertThat(lines).hasSize(1);
      assertThat(output.getAll()).doesNotContain("\tat ");
      return lines.getFirst();
    }
  }

  private static void awaitStatus(
      int status, ConfigurableApplicationContext service, String port, String path)
      throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (get(service, port, path).statusCode() != status && Instant.now().isBefore(deadline)) {
      Thread.sleep(20);
    }
    assertThat(get(service, port, path).statusCode()).isEqualTo(status);
  }

  private static HttpResponse<String> get(
      ConfigurableApplicationContext service, String port, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = ServiceUnderTest.uri(service, port).resolve(path);
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
  }
}
