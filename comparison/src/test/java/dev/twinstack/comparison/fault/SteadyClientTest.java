package dev.twinstack.comparison.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.twinstack.comparison.result.Attempt;
import dev.twinstack.comparison.result.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SteadyClientTest {

  private static final int PER_SECOND = 50;
  private static final int ENOUGH = 5;

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/right", exchange -> answer(exchange, 200, "[]"));
    server.createContext("/other", exchange -> answer(exchange, 200, "[1]"));
    server.createContext("/silent", exchange -> answer(exchange, 503, "busy"));
    server.createContext(
        "/later",
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "1");
          answer(exchange, 503, "busy");
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    exchange.sendResponseHeaders(status, body.length());
    exchange.getResponseBody().write(body.getBytes(StandardCharsets.US_ASCII));
    exchange.close();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
  }

  private static List<Outcome> outcomes(SteadyClient client) throws InterruptedException {
    while (client.attempts().size() < ENOUGH) {
      Thread.sleep(10);
    }
    client.close();
    assertThat(client.attempts()).allMatch(attempt -> attempt.endNs() > attempt.dueNs());
    return client.attempts().stream().map(Attempt::outcome).distinct().toList();
  }

  @Test
  void tellsRightAnswersFromOthers() throws Exception {
    assertThat(outcomes(SteadyClient.start(uri("/right"), "[]", PER_SECOND)))
        .containsExactly(Outcome.RIGHT);
    assertThat(outcomes(SteadyClient.start(uri("/other"), null, PER_SECOND)))
        .containsExactly(Outcome.RIGHT);
    SteadyClient wrong = SteadyClient.start(uri("/other"), "[]", PER_SECOND);
    assertThat(outcomes(wrong)).containsExactly(Outcome.WRONG);
    assertThat(wrong.wrong()).isEqualTo("200 [1]");
  }

  @Test
  void a503HasToSayWhenToComeAgain() throws Exception {
    assertThat(outcomes(SteadyClient.start(uri("/later"), "[]", PER_SECOND)))
        .containsExactly(Outcome.UNAVAILABLE);
    SteadyClient silent = SteadyClient.start(uri("/silent"), "[]", PER_SECOND);
    assertThat(outcomes(silent)).containsExactly(Outcome.WRONG);
    assertThat(silent.wrong()).isEqualTo("503 busy");
  }

  @Test
  void tellsRefusedFromLost() throws Exception {
    int port;
    try (ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      port = door.getLocalPort();
      Thread.ofVirtual().start(() -> takeAndDrop(door));
      assertThat(outcomes(SteadyClient.start(root(port), "[]", PER_SECOND)))
          .containsExactly(Outcome.LOST);
    }
    assertThat(outcomes(SteadyClient.start(root(port), "[]", PER_SECOND)))
        .containsExactly(Outcome.REFUSED);
  }

  private static URI root(int port) {
    return URI.create("http://127.0.0.1:%d/".formatted(port));
  }

  private static void takeAndDrop(ServerSocket door) {
    try {
      while (true) {
        try (Socket taken = door.accept()) {
          taken.getInputStream().readNBytes(10);
        }
      }
    } catch (IOException e) {
      // The test is over.
    }
  }
}
