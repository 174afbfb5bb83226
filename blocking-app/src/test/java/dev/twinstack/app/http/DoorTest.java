package dev.twinstack.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

/** A port that is closed while the thread that takes connections is busy. */
class DoorTest {

  private static final int CLIENTS = 40;
  private static final String HOST = "127.0.0.1";
  private static final byte[] REQUEST =
      "GET / HTTP/1.1\r\nHost: twinstack.test\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Door door = new Door();
  private final CountDownLatch free = new CountDownLatch(1);

  @Test
  void whoWaitsToBeTakenIsAnswered() throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server, 0, 1);
    connector.setHost(HOST);
    server.addConnector(connector);
    server.setHandler(new Empty());
    server.start();
    try {
      door.isOf(server);
      int port = connector.getLocalPort();
      connector
          .getSelectorManager()
          .getBeans(ManagedSelector.class)
          .forEach(thread -> thread.submit(_ -> awaitFree()));
      List<Socket> clients = clients(port);
      Thread closing = Thread.ofPlatform().start(this::close);
      while (closing.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      free.countDown();
      for (Socket client : clients) {
        assertThat(client.getInputStream().readNBytes("HTTP/1.1 200".length()))
            .asString()
            .isEqualTo("HTTP/1.1 200");
        client.close();
      }
      closing.join();
      assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
          .isInstanceOf(ConnectException.class);
    } finally {
      server.stop();
    }
  }

  private static List<Socket> clients(int port) throws IOException {
    List<Socket> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
      client.getOutputStream().write(REQUEST);
      clients.add(client);
    }
    return clients;
  }

  private void awaitFree() {
    try {
      free.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void close() {
    try {
      door.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Empty extends Handler.Abstract {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      callback.succeeded();
      return true;
    }
  }
}
