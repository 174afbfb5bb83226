package dev.twinstack.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A stop under load, seen from clients behind a balancer that asks for the readiness: none loses a
 * request.
 */
class StopTest {

  private static final int CLIENTS = 8;
  private static final int PATIENCE_MS = 15_000;
  private static final byte[] REQUEST =
      "GET /demo?name=a HTTP/1.1\r\nHost: twinstack.test\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final AtomicInteger answers = new AtomicInteger();
  private volatile boolean isReady = true;

  @Test
  void losesNoRequest() throws Exception {
    try (ServiceUnderTest service = ServiceUnderTest.start("--twinstack.stop-delay=2s");
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      URI uri = service.uri();
      List<Future<Void>> load =
          Stream.generate(() -> clients.submit(() -> ask(uri))).limit(CLIENTS).toList();
      while (answers.get() < 100) {
        Thread.onSpinWait();
      }
      var stopped = CompletableFuture.runAsync(service.context()::close);
      awaitReadinessTurned(service.managementUri());
      int before = answers.get();
      isReady = false;
      for (Future<Void> client : load) {
        client.get();
      }
      assertThat(answers.get()).isGreaterThan(before);
      stopped.join();
      assertThatThrownBy(() -> new Socket(uri.getHost(), uri.getPort()))
          .isInstanceOf(ConnectException.class);
    }
  }

  /** While the service answers still, its readiness says no. */
  private static void awaitReadinessTurned(URI management) throws Exception {
    URI readiness = management.resolve("/actuator/health/readiness");
    try (HttpClient client = HttpClient.newHttpClient()) {
      int status;
      do {
        status =
            client
                .send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                .statusCode();
      } while (status == 200);
      assertThat(status).isEqualTo(503);
    }
  }

  /** New connections as long as the balancer makes any, each used until the service gives it up. */
  private Void ask(URI uri) throws IOException {
    while (isReady) {
      try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
        socket.setSoTimeout(PATIENCE_MS);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        boolean isKept = true;
        while (isKept) {
          socket.getOutputStream().write(REQUEST);
          isKept = readAnswer(in);
          answers.incrementAndGet();
        }
      }
    }
    return null;
  }

  private static boolean readAnswer(BufferedReader in) throws IOException {
    assertThat(in.readLine()).startsWith("HTTP/1.1 200");
    boolean isKept = true;
    int length = 0;
    for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
      isKept &= !line.equalsIgnoreCase("Connection: close");
      length = line.startsWith("Content-Length: ") ? Integer.parseInt(line.substring(16)) : length;
    }
    for (int i = 0; i < length; i++) {
      assertThat(in.read()).isNotNegative();
    }
    return isKept;
  }
}
