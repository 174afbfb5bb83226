package dev.twinstack.comparison.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.twinstack.comparison.target.Target;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each client really does, seen by a server that takes all or ends at once. */
class ClientBehavioursTest {

  private static final int PATIENCE_MS = 20_000;

  private ServerSocket door;

  @BeforeEach
  void open() throws IOException {
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    door.close();
  }

  private static Subject subject(int port) {
    Target target = new Target("t", URI.create("http://127.0.0.1:" + port), null, null);
    return new Subject(target, "/demo?name=a", "[]");
  }

  private CompletableFuture<Boolean> act(Behaviour behaviour, int number) {
    Subject subject = subject(door.getLocalPort());
    CompletableFuture<Boolean> ended = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.getLocalPort())) {
            ended.complete(behaviour.act(socket, subject, number));
          } catch (IOException | InterruptedException e) {
            ended.completeExceptionally(e);
          }
        });
    return ended;
  }

  private Socket accept() throws IOException {
    Socket socket = door.accept();
    socket.setSoTimeout(PATIENCE_MS);
    return socket;
  }

  private static boolean result(CompletableFuture<Boolean> ended) throws Exception {
    return ended.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
  }

  private static String read(Socket socket, int bytes) throws IOException {
    return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.ISO_8859_1);
  }

  @Test
  void aSlowSenderGoesOnUntilItIsEnded() throws Exception {
    CompletableFuture<Boolean> ended = act(ClientBehaviours::sendSlowly, 0);
    String expected =
        "GET /demo?name=a HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nX-Slow: aa"
            .formatted(door.getLocalPort());
    try (Socket server = accept()) {
      assertThat(read(server, expected.length())).isEqualTo(expected);
      assertThat(ended).isNotDone();
    }
    assertThat(result(ended)).isTrue();
  }

  @Test
  void aSlowReaderAsksUntilNothingMoreIsTaken() throws Exception {
    CompletableFuture<Boolean> ended = act(ClientBehaviours::readNothing, 0);
    try (Socket server = accept()) {
      assertThat(read(server, 100_000)).hasSize(100_000).contains("\r\n\r\nGET /demo?name=a ");
      assertThat(ended).isNotDone();
      server.setSoLinger(true, 0);
    }
    assertThat(result(ended)).isTrue();
  }

  @Test
  void anIdleOneSaysNothingAtAllOrNothingMore() throws Exception {
    CompletableFuture<Boolean> silent = act(ClientBehaviours::sayNothing, 1);
    try (Socket server = accept()) {
      server.setSoTimeout(200);
      assertThatThrownBy(() -> read(server, 1)).isInstanceOf(java.net.SocketTimeoutException.class);
      assertThat(silent).isNotDone();
    }
    assertThat(result(silent)).isTrue();

    CompletableFuture<Boolean> once = act(ClientBehaviours::sayNothing, 0);
    try (Socket server = accept()) {
      readHead(server.getInputStream());
      server
          .getOutputStream()
          .write("HTTP/1.1 200\r\nContent-Length: 2\r\n\r\n[]".getBytes(StandardCharsets.US_ASCII));
      server.setSoTimeout(200);
      assertThatThrownBy(() -> read(server, 1)).isInstanceOf(java.net.SocketTimeoutException.class);
      assertThat(once).isNotDone();
    }
    assertThat(result(once)).isTrue();
  }

  @Test
  void oneThatIsGoneLeavesBeforeItsAnswer() throws Exception {
    CompletableFuture<Boolean> gone = act(ClientBehaviours::disconnect, 0);
    try (Socket server = accept()) {
      assertThat(result(gone)).isTrue();
      assertThatThrownBy(() -> server.getInputStream().readAllBytes())
          .isInstanceOf(IOException.class)
          .hasMessageContaining("reset");
    }
  }

  @Test
  void whatIsStillThereAtTheEndWasNotEnded() throws Exception {
    Throng throng = Throng.start(subject(door.getLocalPort()), 2, odd());
    Socket kept = accept();
    accept().close();
    while (throng.asExpected() < 1) {
      Thread.sleep(10);
    }
    assertThat(throng.isDone()).isFalse();
    throng.close();
    while (!throng.isDone()) {
      Thread.sleep(10);
    }
    assertThat(throng.asExpected()).isEqualTo(1);
    kept.close();
  }

  /** Says nothing at all, whatever its number. */
  private static Behaviour odd() {
    return (socket, subject, number) -> ClientBehaviours.sayNothing(socket, subject, 1);
  }

  @Test
  void nonsenseIsRefusedByAnAnswerOrAnEndAndByNothingElse() throws Exception {
    assertThat(nonsense("HTTP/1.1 400\r\n\r\n")).isTrue();
    assertThat(nonsense("")).isTrue();
    assertThat(nonsense("HTTP/1.1 200\r\n\r\n")).isFalse();
  }

  private boolean nonsense(String answer) throws Exception {
    CompletableFuture<Boolean> ended = act(ClientBehaviours::sendNonsense, 3);
    try (Socket server = accept()) {
      assertThat(readHead(server.getInputStream())).isEqualTo("GET /idle HTTP/1.1\r\n\r\n");
      server.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }
    return result(ended);
  }

  private static String readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.toString();
  }

  @Test
  void whatIsPipelinedIsToBeRight() throws Exception {
    assertThat(pipelined("[]")).isTrue();
    assertThat(pipelined("[1]")).isFalse();
  }

  private static boolean pipelined(String body) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, body.length());
          exchange.getResponseBody().write(body.getBytes(StandardCharsets.US_ASCII));
          exchange.close();
        });
    server.start();
    int port = server.getAddress().getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return ClientBehaviours.pipeline(socket, subject(port), 0);
    } finally {
      server.stop(0);
    }
  }
}
