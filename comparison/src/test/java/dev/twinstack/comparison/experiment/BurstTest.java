package dev.twinstack.comparison.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.twinstack.comparison.target.Target;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All requests are under way at once, and what is counted is what came back. */
class BurstTest {

  private static final int REQUESTS = 100;

  private HttpServer server;
  private final CountDownLatch arrived = new CountDownLatch(REQUESTS);

  @BeforeEach
  void start() throws Exception {
    server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), REQUESTS);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/together",
        exchange -> {
          arrived.countDown();
          try {
            // Nobody is answered before all have asked.
            arrived.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write("[]".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    server.createContext(
        "/bad",
        exchange -> {
          exchange.sendResponseHeaders(500, 2);
          exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    server.createContext(
        "/idle",
        exchange -> {
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write("[]".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    server.createContext("/never", exchange -> {});
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Burst.Outcome burst(String path, Duration patience) throws Exception {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try (Burst burst = Burst.open(new Target("a", url, null, null), REQUESTS)) {
      return burst.send(path, patience);
    }
  }

  @Test
  void allAskAtOnce() throws Exception {
    assertThat(burst("/together", Duration.ofSeconds(30)).good()).isEqualTo(REQUESTS);
  }

  @Test
  void aBadAnswerIsNotGood() throws Exception {
    assertThat(burst("/bad", Duration.ofSeconds(30)).good()).isZero();
  }

  @Test
  void patienceEnds() throws Exception {
    assertThat(burst("/never", Duration.ofMillis(200)).good()).isZero();
  }
}
