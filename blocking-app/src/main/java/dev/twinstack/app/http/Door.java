package dev.twinstack.app.http;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.IO;
import org.eclipse.jetty.util.component.LifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The port where requests come in, and how it is closed: whoever has come in is still answered. A
 * connection that waits to be taken while its port is closed is reset by the system, and one that
 * was taken and has not asked yet is closed by the server that stops.
 */
@Component
class Door {

  private static final Logger LOG = LoggerFactory.getLogger(Door.class);

  /** How long a request may be on its way behind its connection. */
  private static final Duration GRACE = Duration.ofMillis(500);

  /** Before the next look where the system gives no connection, as without a file descriptor. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final List<Port> ports = new CopyOnWriteArrayList<>();

  void isOf(Server server) {
    for (Connector connector : server.getConnectors()) {
      if (connector instanceof ServerConnector sockets) {
        sockets.addEventListener(
            new LifeCycle.Listener() {
              @Override
              public void lifeCycleStarted(LifeCycle started) {
                ports.add(Port.of(sockets));
              }
            });
      }
    }
  }

  /** Returns once the port is closed and what was on its way has come; the server stops then. */
  void close() throws InterruptedException {
    for (Port port : ports) {
      port.close();
    }
    Thread.sleep(GRACE);
  }

  /**
   * Takes connections by a thread of the system. Jetty's selector, which takes them else, is a
   * virtual thread: among thousands that want a processor it waits for its turn as they do, and the
   * system turns clients away meanwhile.
   */
  private static final class Port {

    private final ServerConnector connector;
    private final ServerSocketChannel channel;
    private final Selector selector;
    private final Thread thread;
    private volatile boolean closes;

    private Port(ServerConnector connector) throws IOException {
      this.connector = connector;
      channel = (ServerSocketChannel) connector.getTransport();
      selector = Selector.open();
      channel.register(selector, SelectionKey.OP_ACCEPT);
      thread = Thread.ofPlatform().daemon().name("acceptor").unstarted(this::take);
    }

    static Port of(ServerConnector connector) {
      try {
        Port port = new Port(connector);
        port.takeFromJetty();
        port.thread.start();
        return port;
      } catch (IOException e) {
        throw new IllegalStateException("No connection can be taken", e);
      }
    }

    private void takeFromJetty() {
      for (ManagedSelector managed :
          connector.getSelectorManager().getBeans(ManagedSelector.class)) {
        managed.submit(jettys -> {
          SelectionKey key = channel.keyFor(jettys);
          if (key != null) {
            key.cancel();
          }
        });
      }
    }

    private void take() {
      try (selector;
          channel) {
        while (!closes && channel.isOpen()) {
          selector.select();
          selector.selectedKeys().clear();
          takeAll();
        }
        takeAll();
      } catch (IOException e) {
        LOG.error("No more connections are taken", e);
      }
    }

    private void takeAll() {
      try {
        SocketChannel next = channel.isOpen() ? channel.accept() : null;
        for (; next != null; next = channel.accept()) {
          take(next);
        }
      } catch (IOException e) {
        if (channel.isOpen()) {
          LOG.warn("A connection could not be taken", e);
          pause();
        }
      }
    }

    private void take(SocketChannel connection) {
      try {
        connection.configureBlocking(false);
        connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
        connection.setOption(
            StandardSocketOptions.SO_SNDBUF, connector.getAcceptedSendBufferSize());
        connector.getSelectorManager().accept(connection);
      } catch (IOException e) {
        // Its client is gone already; those behind it do not wait for that.
        IO.close(connection);
      }
    }

    private static void pause() {
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void close() throws InterruptedException {
      closes = true;
      selector.wakeup();
      thread.join(GRACE);
    }
  }
}
