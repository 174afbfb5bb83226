package dev.twinstack.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.testbed.tracing.SpanCollector;
import io.opentelemetry.proto.trace.v1.Span;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** What a collector, a scrape and the log are told of a request that is traced. */
@ExtendWith(OutputCaptureExtension.class)
class TracingTest {

  private static final String PARENT = "00f067aa0ba902b7";
  private static final String NAME = "a-name-that-is-nobodys-business";

  private static SpanCollector collector;
  private static ConfigurableApplicationContext service;
  private static HttpClient client;

  @BeforeAll
  static void start() throws Exception {
    collector = SpanCollector.start();
    service =
        ServiceUnderTest.run(
            // Nothing listens there.
            Map.of("DATABASE_PORT", "1"),
            "--twinstack.tracing=otlp",
            "--twinstack.tracing-endpoint=" + collector.endpoint(),
            "--twinstack.tracing-share=1",
            "--management.opentelemetry.tracing.export.schedule-delay=50ms");
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    service.close();
    collector.close();
  }

  private static String newTrace() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1);
  }

  private static int ask(String path, String traceId, String flags) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(ServiceUnderTest.uri(service, "local.server.port").resolve(path))
            .header("traceparent", "00-%s-%s-%s".formatted(traceId, PARENT, flags))
            .build();
    return client.send(request, BodyHandlers.ofString()).statusCode();
  }

  private static String openMetrics() throws Exception {
    URI management = ServiceUnderTest.uri(service, "local.management.port");
    HttpRequest scrape =
        HttpRequest.newBuilder(management.resolve("/actuator/prometheus"))
            .header("Accept", "application/openmetrics-text;version=1.0.0")
            .build();
    HttpResponse<String> answer = client.send(scrape, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void aRequestIsASpanOfItsClientsTrace() throws Exception {
    String traceId = newTrace();
    assertThat(ask("/idle?name=" + NAME, traceId, "01")).isEqualTo(200);
    Span span = collector.await(traceId);
    assertThat(span.getName()).isEqualTo("http get /idle");
    assertThat(span.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_SERVER);
    assertThat(SpanCollector.hex(span.getParentSpanId().toByteArray())).isEqualTo(PARENT);
    assertThat(span.getEndTimeUnixNano()).isGreaterThan(span.getStartTimeUnixNano());
    assertThat(span.getAttributesList().toString()).contains("\"/idle\"", "\"200\"");
    assertThat(span.toString()).doesNotContain(NAME);
    assertThat(collector.received().toString())
        .contains(service.getEnvironment().getRequiredProperty("spring.application.name"));
  }

  /** Whose order at the collector is that of their ends. */
  @Test
  void onlyWhatTheClientWantsTracedIsSent() throws Exception {
    String unwanted = newTrace();
    assertThat(ask("/idle", unwanted, "00")).isEqualTo(200);
    openMetrics();
    String wanted = newTrace();
    assertThat(ask("/idle", wanted, "01")).isEqualTo(200);
    collector.await(wanted);
    assertThat(collector.spans())
        .noneMatch(span -> SpanCollector.hex(span.getTraceId().toByteArray()).equals(unwanted))
        .noneMatch(span -> span.toString().contains("/actuator"));
  }

  @Test
  void aFailureIsLoggedWithItsTrace(CapturedOutput output) throws Exception {
    String traceId = newTrace();
    assertThat(ask("/demo", traceId, "01")).isEqualTo(503);
    assertThat(collector.await(traceId).getName()).isEqualTo("http get /demo");
    assertThat(output.getAll().lines().filter(line -> line.contains("The database failed")))
        .singleElement()
        .asString()
        .contains("http.request.id=" + traceId, "trace.id=" + traceId);
  }

  /** A histogram keeps an example for some seconds before it takes another: hence the path. */
  @Test
  void aBucketOfTheHistogramNamesATrace() throws Exception {
    String traceId = newTrace();
    assertThat(ask("/not-there", traceId, "01")).isEqualTo(404);
    collector.await(traceId);
    assertThat(openMetrics().lines().filter(line -> line.contains(traceId)))
        .anyMatch(line ->
            line.startsWith("http_server_requests_seconds_bucket{")
                && line.contains("status=\"404\"")
                && line.contains("# {span_id=\""));
  }
}
