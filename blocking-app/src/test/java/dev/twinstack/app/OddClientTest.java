package dev.twinstack.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients that take more than a request's worth: each is bounded in time and memory. */
class OddClientTest {

  private static final String HEADER = "GET /idle HTTP/1.1\r\nHost: twinstack.test\r\n";
  private static final String DEMO = HEADER.replace("/idle", "/demo?name=a");
  private static final int MANY_REQUESTS = 1_000;
  private static final int PATIENCE_MS = 60_000;
  private static final int DRIP_MS = 200;
  private static final int STILL_MS = 3_000;
  private static final long MANY_BYTES = 64_000_000;

  private static ServiceUnderTest service;

  @BeforeAll
  static void start() {
    service = ServiceUnderTest.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void aHeaderThatNeverEndsIsEnded() throws Exception {
    assertThat(dripsUntilItIsEnded(HEADER + "X-Slow: ")).isTrue();
  }

  @Test
  void aBodyThatNeverEndsIsEnded() throws Exception {
    assertThat(dripsUntilItIsEnded(HEADER + "Content-Length: 100000\r\n\r\n")).isTrue();
  }

  @Test
  void nothingIsSkippedBeforeARequest() throws Exception {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(bytes("\0\0" + HEADER + "\r\n"));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answer).startsWith("HTTP/1.1 400 ");
    }
  }

  @Test
  void whoReadsNothingIsReadNoFurther() throws Exception {
    try (SocketChannel channel = SocketChannel.open(address())) {
      channel.configureBlocking(false);
      byte[] requests = bytes((DEMO + "\r\n").repeat(MANY_REQUESTS));
      ByteBuffer rest = ByteBuffer.wrap(requests);
      long taken = 0;
      for (long lastNs = System.nanoTime();
          taken < MANY_BYTES && System.nanoTime() - lastNs < STILL_MS * 1_000_000L; ) {
        if (!rest.hasRemaining()) {
          rest.rewind();
        }
        int written = channel.write(rest);
        if (written > 0) {
          taken += written;
          lastNs = System.nanoTime();
        } else {
          Thread.sleep(1);
        }
      }
      assertThat(taken).isLessThan(MANY_BYTES);
    }
  }

  @Test
  void whoIsGoneIsAnsweredNoFurther() throws Exception {
    double before = answered();
    try (Socket socket = connect()) {
      socket.getOutputStream().write(bytes((DEMO + "\r\n").repeat(MANY_REQUESTS)));
      socket.setSoLinger(true, 0);
    }
    double last = -1;
    for (double now = before; now > last; now = answered()) {
      last = now;
      Thread.sleep(STILL_MS / 3);
    }
    assertThat(last - before).isLessThan(MANY_REQUESTS / 2.0);
  }

  private static double answered() throws Exception {
    URI metrics = service.managementUri().resolve("/actuator/prometheus");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofLines())
          .body()
          .filter(line -> line.startsWith("http_server_requests_seconds_count{"))
          .filter(line -> line.contains("uri=\"/demo\""))
          .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
          .sum();
    }
  }

  private static boolean dripsUntilItIsEnded(String start) throws IOException {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      InputStream in = socket.getInputStream();
      out.write(bytes(start));
      socket.setSoTimeout(DRIP_MS);
      for (long startNs = System.nanoTime();
          System.nanoTime() - startNs < PATIENCE_MS * 1_000_000L; ) {
        out.write('a');
        if (isEnded(in)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean isEnded(InputStream in) throws IOException {
    try {
      return in.read(new byte[1_024]) < 0;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private static Socket connect() throws IOException {
    Socket socket = new Socket();
    socket.connect(address());
    socket.setSoTimeout(PATIENCE_MS);
    return socket;
  }

  private static InetSocketAddress address() {
    return new InetSocketAddress(service.uri().getHost(), service.uri().getPort());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
