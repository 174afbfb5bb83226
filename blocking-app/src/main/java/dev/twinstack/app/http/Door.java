package dev.twinstack.app.http;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.stereotype.Component;

/**
 * The port where requests come in, and how it is closed: whoever has come in is still answered. A
 * connection that waits to be taken while its port is closed is reset by the system, and one that
 * was taken and has not asked yet is closed by the server that stops.
 */
@Component
class Door {

  /** How long a request may be on its way behind its connection. */
  private static final Duration GRACE = Duration.ofMillis(500);

  private volatile List<Connector> connectors = List.of();

  void isOf(Server server) {
    connectors = List.of(server.getConnectors());
  }

  /** Returns once the port is closed and what was on its way has come; the server stops then. */
  void close() throws InterruptedException {
    for (Connector connector : connectors) {
      if (connector instanceof ServerConnector sockets && sockets.isRunning()) {
        close(sockets);
      }
    }
    Thread.sleep(GRACE);
  }

  private static void close(ServerConnector connector) throws InterruptedException {
    ServerSocketChannel port = (ServerSocketChannel) connector.getTransport();
    SelectorManager taken = connector.getSelectorManager();
    CountDownLatch closed = new CountDownLatch(1);
    // By the thread that takes connections: nobody comes in between its last look and the close.
    for (ManagedSelector thread : taken.getBeans(ManagedSelector.class)) {
      thread.submit(selector -> {
        if (port.keyFor(selector) != null) {
          takeAll(port, taken);
          closed.countDown();
        }
      });
    }
    var _ = closed.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void takeAll(ServerSocketChannel port, SelectorManager taken) {
    try (port) {
      for (SocketChannel next = port.accept(); next != null; next = port.accept()) {
        next.configureBlocking(false);
        taken.accept(next);
      }
    } catch (IOException e) {
      // It closes in any case.
    }
  }
}
