package dev.twinstack.testbed.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

  private static final int PATIENCE_MS = 10_000;
  private static final int MOMENT_MS = 200;

  private ServerSocket echo;
  private TcpProxy proxy;

  @BeforeEach
  void start() throws IOException {
    echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::answer);
    proxy = TcpProxy.before(() -> List.of(address(echo.getLocalPort())));
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    echo.close();
  }

  private static InetSocketAddress address(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /** Sends every byte back. */
  private void answer() {
    try {
      while (true) {
        Socket socket = echo.accept();
        Thread.ofVirtual()
            .start(() -> {
              try (socket) {
                socket.getInputStream().transferTo(socket.getOutputStream());
              } catch (IOException e) {
                // Cut off.
              }
            });
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    socket.setSoTimeout(PATIENCE_MS);
    return socket;
  }

  private static int ask(Socket socket, int value) throws IOException {
    socket.getOutputStream().write(value);
    return socket.getInputStream().read();
  }

  @Test
  void passesOn() throws Exception {
    try (Socket socket = connect()) {
      assertThat(ask(socket, 7)).isEqualTo(7);
      assertThat(proxy.connections()).isEqualTo(1);
    }
  }

  @Test
  void refusesUntilItIsHealed() throws Exception {
    try (Socket socket = connect()) {
      assertThat(ask(socket, 7)).isEqualTo(7);
      proxy.refuse();
      assertThatThrownBy(() -> ask(socket, 8)).isInstanceOf(SocketException.class);
    }
    assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
    proxy.heal();
    try (Socket socket = connect()) {
      assertThat(ask(socket, 9)).isEqualTo(9);
    }
  }

  @Test
  void holdsBackUntilItIsHealed() throws Exception {
    try (Socket socket = connect()) {
      assertThat(ask(socket, 7)).isEqualTo(7);
      proxy.stall();
      socket.setSoTimeout(MOMENT_MS);
      assertThatThrownBy(() -> ask(socket, 8)).isInstanceOf(SocketTimeoutException.class);
      socket.setSoTimeout(PATIENCE_MS);
      proxy.heal();
      assertThat(socket.getInputStream().read()).isEqualTo(8);
    }
  }

  @Test
  void cutsOffWhoIsIn() throws Exception {
    try (Socket socket = connect()) {
      assertThat(ask(socket, 7)).isEqualTo(7);
      proxy.cut();
      assertThatThrownBy(() -> ask(socket, 8)).isInstanceOf(SocketException.class);
    }
    try (Socket socket = connect()) {
      assertThat(ask(socket, 9)).isEqualTo(9);
    }
  }

  @Test
  void answersLateUntilItIsHealed() throws Exception {
    try (Socket socket = connect()) {
      proxy.delay(Duration.ofMillis(MOMENT_MS));
      long startNs = System.nanoTime();
      assertThat(ask(socket, 7)).isEqualTo(7);
      assertThat(Duration.ofNanos(System.nanoTime() - startNs))
          .isGreaterThanOrEqualTo(Duration.ofMillis(MOMENT_MS));
      proxy.delay(Duration.ofHours(1));
      proxy.heal();
      assertThat(ask(socket, 8)).isEqualTo(8);
    }
  }

  @Test
  void breaksEveryNthAnswerOffInItsMiddle() throws Exception {
    proxy.cutEvery(2);
    try (Socket socket = connect()) {
      assertThat(ask(socket, 7)).isEqualTo(7);
      socket.getOutputStream().write(new byte[] {1, 2, 3, 4});
      assertThat(socket.getInputStream().readAllBytes()).containsExactly(1, 2);
    }
    proxy.heal();
    try (Socket socket = connect()) {
      assertThat(ask(socket, 8)).isEqualTo(8);
      assertThat(ask(socket, 9)).isEqualTo(9);
    }
  }

  @Test
  void goesOnToTheNextServerWhereOneDoesNotTakeAConnection() throws Exception {
    int closed;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = gone.getLocalPort();
    }
    try (TcpProxy balancer =
        TcpProxy.before(() -> List.of(address(closed), address(echo.getLocalPort())))) {
      for (int i = 0; i < 4; i++) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), balancer.port())) {
          socket.setSoTimeout(PATIENCE_MS);
          assertThat(ask(socket, i)).isEqualTo(i);
        }
      }
    }
  }
}
