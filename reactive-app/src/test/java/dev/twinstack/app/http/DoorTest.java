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
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

/** A port that is closed while the event loop that takes connections is busy. */
class DoorTest {

  private static final int CLIENTS = 40;
  private static final String HOST = "127.0.0.1";
  private static final byte[] REQUEST =
      "GET / HTTP/1.1\r\nHost: twinstack.test\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Door door = new Door();
  private final CountDownLatch free = new CountDownLatch(1);

  @Test
  void whoWaitsToBeTakenIsAnswered() throws Exception {
    LoopResources loops = LoopResources.create("door", 1, true);
    DisposableServer server =
        HttpServer.create()
            .host(HOST)
            .port(0)
            .runOn(loops)
            .doOnChannelInit((observer, channel, address) -> door.enter(channel))
            .handle((request, response) -> Mono.<Void>empty())
            .bindNow();
    try {
      door.isOf(server);
      int port = server.port();
      server.channel().eventLoop().execute(this::awaitFree);
      List<Socket> clients = clients(port);
      Thread closing = Thread.ofPlatform().start(this::close);
      while (closing.isAlive() && closing.getState() != Thread.State.WAITING) {
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
      loops.dispose();
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
}
