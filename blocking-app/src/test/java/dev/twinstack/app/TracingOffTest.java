package dev.twinstack.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

  @Test
  void anotherWordIsRefused() {
    assertThatThrownBy(() -> ServiceUnderTest.run(NO_DATABASE, "--twinstack.tracing=oltp"))
        .hasMessageContaining("tracing-oltp.yaml");
  }
}
