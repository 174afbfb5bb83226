package dev.twinstack.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.common.DatabaseSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** A secret comes from a mounted file, and goes nowhere. */
@ExtendWith(OutputCaptureExtension.class)
class SecretsTest {

  private static final String PASSWORD = "a-password-that-is-nobodys-business";

  /** Nothing listens there. */
  private static final Map<String, String> NO_DATABASE = Map.of("DATABASE_PORT", "1");

  @Test
  void comeFromFiles(@TempDir Path folder, CapturedOutput output) throws Exception {
    Files.writeString(folder.resolve("database.password"), PASSWORD + "\n");
    try (ConfigurableApplicationContext service =
        ServiceUnderTest.run(NO_DATABASE, "--twinstack.secrets=" + folder + "/")) {
      assertThat(service.getBean(DatabaseSettings.class).password()).isEqualTo(PASSWORD);
      URI management = ServiceUnderTest.uri(service, "local.management.port");
      for (String endpoint : new String[] {"info", "health", "prometheus"}) {
        assertThat(body(management.resolve("/actuator/" + endpoint)))
            .as(endpoint)
            .isNotEmpty()
            .doesNotContain(PASSWORD);
      }
    }
    assertThat(output.getAll()).contains("cannot be used").doesNotContain(PASSWORD);
  }

  private static String body(URI uri) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    }
  }
}
