package dev.twinstack.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Clients that ask again on the same connection the moment they are answered: each is, every time.
 */
class KeepAliveTest {

  private static final int CLIENTS = 4;
  private static final int REQUESTS = 2_000;
  private static final int PATIENCE_MS = 15_000;
  private static final byte[] REQUEST =
      "GET /demo?name=no+such+row HTTP/1.1\r\nHost: twinstack.test\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  @Test
  void everyRequestIsAnswered() throws Exception {
    try (ServiceUnderTest service = ServiceUnderTest.start();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<Integer>> answered =
          Stream.generate(() -> clients.submit(() -> ask(service.uri()))).limit(CLIENTS).toList();
      for (Future<Integer> answers : answered) {
        assertThat(answers.get()).isEqualTo(REQUESTS);
      }
    }
  }

  /** How many requests were answered by {@code []} on one connection. */
  private static int ask(URI uri) throws IOException {
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(PATIENCE_MS);
      socket.setTcpNoDelay(true);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      int answered = 0;
      while (answered < REQUESTS) {
        socket.getOutputStream().write(REQUEST);
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {}
        if (in.read() == '[' && in.read() == ']') {
          answered++;
        }
      }
      return answered;
    }
  }
}
