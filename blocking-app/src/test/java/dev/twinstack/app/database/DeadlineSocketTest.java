package dev.twinstack.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read of a server that says something only when it is told to. */
class DeadlineSocketTest {

  private static final int PATIENCE_SECONDS = 20;
  private static final int TIMEOUT_MS = 60_000;

  private final DeadlineSocket socket = new DeadlineSocket();
  private ServerSocket listener;
  private Socket server;

  @BeforeEach
  void connect() throws IOException {
    listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    socket.connect(listener.getLocalSocketAddress());
    server = listener.accept();
  }

  @AfterEach
  void close() throws IOException {
    socket.close();
    server.close();
    listener.close();
  }

  @Test
  void aReadThatTakesTooLongEnds() throws Exception {
    socket.setSoTimeout(TIMEOUT_MS);
    CompletableFuture<Throwable> end = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            end.completeExceptionally(new AssertionError("read " + socket.getInputStream().read()));
          } catch (IOException e) {
            end.complete(e);
          }
        });
    // Until the read has begun there is no deadline that could be over.
    while (!socket.isOverAt(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(2 * TIMEOUT_MS))) {
      Thread.onSpinWait();
    }
    assertThat(end.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isInstanceOf(SocketException.class);
  }

  @Test
  void aReadThatIsOverHasNoDeadline() throws IOException {
    socket.setSoTimeout(TIMEOUT_MS);
    server.getOutputStream().write(new byte[] {1, 2});
    InputStream input = socket.getInputStream();
    assertThat(input.read()).isEqualTo(1);
    assertThat(input.read(new byte[8])).isEqualTo(1);
    assertThat(socket.isOverAt(System.nanoTime() + TimeUnit.DAYS.toNanos(1))).isFalse();
  }

  @Test
  void theTimeoutIsWhatWasSet() {
    assertThat(socket.getSoTimeout()).isZero();
    socket.setSoTimeout(TIMEOUT_MS);
    assertThat(socket.getSoTimeout()).isEqualTo(TIMEOUT_MS);
  }

  @Test
  void aClosedOneNeedsNoLookAnyMore() throws IOException {
    assertThat(socket.isOverAt(System.nanoTime())).isFalse();
    socket.close();
    assertThat(socket.isOverAt(System.nanoTime())).isTrue();
  }

  /** The driver only forgets one that finds no server. */
  @Test
  void aRefusedOneNeedsNoLookAnyMore() throws IOException {
    SocketAddress nobody = listener.getLocalSocketAddress();
    listener.close();
    DeadlineSocket refused = new DeadlineSocket();
    assertThatThrownBy(() -> refused.connect(nobody)).isInstanceOf(IOException.class);
    assertThat(refused.isOverAt(System.nanoTime())).isTrue();
  }
}
