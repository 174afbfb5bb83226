package dev.twinstack.comparison.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TargetMeterTest {

  @Test
  void readsTheMetersThatATargetServes() throws Exception {
    AtomicInteger scrapes = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/metrics",
        exchange -> {
          byte[] body =
              "db_query_seconds_count %1$d\njvm_allocated_bytes_total %1$d\n"
                  .formatted(scrapes.incrementAndGet() * 7)
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      TargetMeter meter =
          TargetMeter.of(
              null, URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/metrics"));
      MeterReading before = meter.readBefore();

      MeterFigures figures = meter.read().since(before, "/");

      assertThat(figures.queries()).isEqualTo(7);
      // All that was allocated here is what a reading costs.
      assertThat(figures.allocatedBytes()).isZero();
      assertThat(figures.contextSwitches()).isNull();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aTargetThatTellsNothingHasNoFigures() {
    TargetMeter meter = TargetMeter.of(null, null);

    assertThat(meter.read().since(meter.read(), "/").requests()).isNull();
  }

  @Test
  void aTargetThatDoesNotAnswerHasNoFigures() {
    TargetMeter meter = TargetMeter.of(null, URI.create("http://127.0.0.1:1/metrics"));

    assertThat(meter.read().meters().samples()).isEmpty();
  }
}
