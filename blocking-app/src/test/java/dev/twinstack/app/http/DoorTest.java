package dev.twinstack.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A port where clients come, and which is closed, while the server behind it is busy. */
class DoorTest {

  private static final int CLIENTS = 40;
  private static final int SHORT_QUEUE = 4;
  private static final int SEND_BUFFER = 65_536;

  /** Long enough for a client that is turned away to try again, and again. */
  private static final int PATIENCE_MS = 5_000;

  private static final String HOST = "127.0.0.1";
  private static final byte[] REQUEST =
      "GET / HTTP/1.1\r\nHost: twinstack.test\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Door door = new Door();
  private final CountDownLatch free = new CountDownLatch(1);
  private final Server server = new Server();

  @AfterEach
  void stop() throws Exception {
    free.countDown();
    server.stop();
  }

  @Test
  void whoHasComeInIsAnswered() throws Exception {
    ServerConnector connector = start(CLIENTS);
    keepBusy(connector);
    List<Socket> clients = clients(connector.getLocalPort());
    Thread closing = Thread.ofPlatform().start(this::close);
    while (closing.isAlive() && closing.getState() != Thread.State.TIMED_WAITING) {
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
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort()))
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void whoComesIsTakenThoughTheServerIsBusy() throws Exception {
    ServerConnector connector = start(SHORT_QUEUE);
    keepBusy(connector);
    for (Socket client : clients(connector.getLocalPort())) {
      client.close();
    }
    free.countDown();
    door.close();
  }

  private ServerConnector start(int acceptQueue) throws Exception {
    ServerConnector connector = new ServerConnector(server, 0, 1);
    connector.setHost(HOST);
    connector.setAcceptQueueSize(acceptQueue);
    connector.setAcceptedSendBufferSize(SEND_BUFFER);
    server.addConnector(connector);
    server.setHandler(new Empty());
    door.isOf(server);
    server.start();
    return connector;
  }

  /** Who selects waits until the latch opens. */
  private void keepBusy(ServerConnector connector) throws InterruptedException {
    CountDownLatch busy = new CountDownLatch(1);
    connector
        .getSelectorManager()
        .getBeans(ManagedSelector.class)
        .forEach(thread ->
            thread.submit(_ -> {
              busy.countDown();
              awaitFree();
            }));
    busy.await();
  }

  private void awaitFree() {
    try {
      free.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<Socket> clients(int port) throws IOException {
    List<Socket> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Socket client = new Socket();
      client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS);
      client.getOutputStream().write(REQUEST);
      clients.add(client);
    }
    return clients;
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
