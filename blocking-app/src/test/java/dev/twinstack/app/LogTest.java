package dev.twinstack.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written of a request that fails: its identifier, never its name, never a secret. */
@ExtendWith(OutputCaptureExtension.class)
class LogTest {

  private static final String NAME = "a-name-that-is-nobodys-business";
  private static final String PASSWORD = "a-password-that-is-nobodys-business";

  /** Nothing listens there. */
  private static final Map<String, String> NO_DATABASE =
      Map.of("DATABASE_PORT", "1", "DATABASE_PASSWORD", PASSWORD);

  private static String failureOf(CapturedOutput output, String... arguments) throws Exception {
    try (ConfigurableApplicationContext service = ServiceUnderTest.run(NO_DATABASE, arguments);
        HttpClient client = HttpClient.newHttpClient()) {
      URI demo = ServiceUnderTest.uri(service, "local.server.port").resolve("/demo?name=" + NAME);
      HttpRequest request = HttpRequest.newBuilder(demo).header("X-Request-Id", "7b3f-1").build();
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(503);
    }
    List<String> lines =
        output.getAll().lines().filter(line -> line.contains("The database failed")).toList();
    assertThat(lines).hasSize(1);
    assertThat(output.getAll()).doesNotContain(NAME, PASSWORD);
    return lines.getFirst();
  }

  @Test
  void aLineHasTheIdentifierOfTheRequest(CapturedOutput output) throws Exception {
    assertThat(failureOf(output)).contains(" WARN ", "http.request.id=7b3f-1");
  }

  @Test
  void aLineIsAnObjectOfTheElasticCommonSchema(CapturedOutput output) throws Exception {
    String line = failureOf(output, "--logging.structured.format.console=ecs");
    JsonNode object = new JsonMapper().readTree(line);
    assertThat(object.at("/http/request/id").asString()).isEqualTo("7b3f-1");
    assertThat(object.at("/log/level").asString()).isEqualTo("WARN");
    assertThat(object.at("/service/name").asString()).endsWith("-app");
    assertThat(object.at("/message").asString()).startsWith("The database failed: ");
    assertThat(output.getAll().lines()).allMatch(each -> each.startsWith("{"));
  }
}
