package dev.twinstack.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.GlobalOpenTelemetry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Tracing that is off is not there. */
class TracingOffTest {

  private static final Map<String, String> NO_DATABASE = Map.of("DATABASE_PORT", "1");

  private static List<String> partsOfTracing(ConfigurableApplicationContext service) {
    return Arrays.stream(service.getBeanDefinitionNames())
        .map(name -> name + " " + service.getType(name))
        .filter(bean -> bean.matches("(?i).*(opentelemetry|tracing).*"))
        .toList();
  }

  @Test
  void nothingOfItIsMade() {
    try (ConfigurableApplicationContext service = ServiceUnderTest.run(NO_DATABASE)) {
      assertThat(partsOfTracing(service)).isEmpty();
    }
    try (ConfigurableApplicationContext service =
        ServiceUnderTest.run(NO_DATABASE, "--twinstack.tracing=otlp")) {
      assertThat(partsOfTracing(service)).hasSizeGreaterThan(10);
    }
  }

  /** A driver that finds OpenTelemetry on the class path may ask it for spans of its own. */
  @Test
  void nobodyAsksForTheGlobalTracer() throws Exception {
    // The loader of another test's rows may have asked, in this JVM.
    GlobalOpenTelemetry.resetForTest();
    try (ConfigurableApplicationContext service = ServiceUnderTest.run(NO_DATABASE);
        HttpClient client = HttpClient.newHttpClient()) {
      URI demo = ServiceUnderTest.uri(service, "local.server.port").resolve("/demo");
      HttpRequest request = HttpRequest.newBuilder(demo).build();
      assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(503);
      assertThat(GlobalOpenTelemetry.isSet()).isFalse();
    }
  }

  /** Where it is there, Reactor restores thread locals with every request, traced or not. */
  @Test
  void contextPropagationIsNotThere() {
    assertThatThrownBy(() -> Class.forName("io.micrometer.context.ContextRegistry"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void anotherWordIsRefused() {
    assertThatThrownBy(() -> ServiceUnderTest.run(NO_DATABASE, "--twinstack.tracing=oltp"))
        .hasMessageContaining("tracing-oltp.yaml");
  }
}
