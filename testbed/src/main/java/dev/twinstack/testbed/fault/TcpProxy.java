package dev.twinstack.testbed.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A TCP proxy on the loopback in front of servers, with which the network between these and their
 * clients can be made to fail. Passes everything on until told otherwise, and again after {@link
 * #heal}. With several servers it is a plain balancer: each connection goes to the next one that
 * takes it. Safe for any number of threads.
 *
 * <p>Own code, since what is there for it does not fit: Toxiproxy is a program of its own to be
 * fetched, and the event loops of Netty would need as many lines for what a blocking copy between
 * two sockets on virtual threads does.
 */
public final class TcpProxy implements AutoCloseable {

  private static final int CONNECT_TIMEOUT_MS = 2_000;
  private static final int BACKLOG = 1_024;

  private final Supplier<List<InetSocketAddress>> servers;
  private final int port;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private final AtomicInteger turn = new AtomicInteger();
  private final Weather weather = new Weather();
  private @Nullable ServerSocket door;

  private TcpProxy(Supplier<List<InetSocketAddress>> servers, ServerSocket door) {
    this.servers = servers;
    this.port = door.getLocalPort();
    open(door);
  }

  /**
   * Puts a proxy in front of servers, on a port that is free.
   *
   * @param servers at least one; asked anew for every connection, since one may come back elsewhere
   * @throws UncheckedIOException if no port is free
   */
  public static TcpProxy before(Supplier<List<InetSocketAddress>> servers) {
    return new TcpProxy(servers, listen(0));
  }

  /** Where it listens, on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** How many connections pass through now. */
  public int connections() {
    return links.size();
  }

  /** From now on nobody gets in, and whoever is in is cut off: as a server that is down. */
  public void refuse() {
    shut();
    cut();
  }

  /** From now on everybody gets in and nothing passes, in neither direction: a black hole. */
  public void stall() {
    weather.stall();
  }

  /** From now on whatever a server sends arrives later by this time. */
  public void delay(Duration time) {
    weather.delay(time);
  }

  /** From now on every nth answer breaks off in its middle, and its connection with it. */
  public void cutEvery(int nth) {
    weather.cutEvery(nth);
  }

  /** Cuts every connection there is off by a reset; new ones pass. */
  public void cut() {
    links.forEach(Link::cut);
  }

  /**
   * Every connection there is leads nowhere from now on, for ever, and neither side is told; new
   * ones pass. As where a database has moved to another machine.
   */
  public void lose() {
    links.forEach(Link::lose);
  }

  /** Passes everything on again; what was held back is passed on too. */
  public synchronized void heal() {
    weather.clear();
    if (door == null) {
      open(listen(port));
    }
  }

  private static ServerSocket listen(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException("The proxy cannot listen on port " + port, e);
    }
  }

  private synchronized void shut() {
    ServerSocket closing = door;
    door = null;
    try {
      if (closing != null) {
        closing.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The proxy's port %d cannot be closed".formatted(port), e);
    }
  }

  private void open(ServerSocket socket) {
    door = socket;
    threads.execute(() -> {
      while (!socket.isClosed()) {
        try {
          Socket client = socket.accept();
          // In a thread of its own: a server that does not take it is not to hold up the next.
          threads.execute(() -> serve(client, socket));
        } catch (IOException e) {
          // The door was closed.
        }
      }
    });
  }

  private void serve(Socket client, ServerSocket entrance) {
    Link link = link(client);
    if (link == null) {
      Link.reset(client);
      return;
    }
    links.add(link);
    if (entrance.isClosed()) {
      link.cut();
    }
    threads.execute(() -> link.passRequests(weather));
    link.passAnswers(weather);
    links.remove(link);
  }

  /** Null where no server takes it. */
  private @Nullable Link link(Socket client) {
    List<InetSocketAddress> all = servers.get();
    int first = turn.getAndIncrement();
    for (int i = 0; i < all.size(); i++) {
      try {
        return Link.join(client, all.get(Math.floorMod(first + i, all.size())), CONNECT_TIMEOUT_MS);
      } catch (IOException e) {
        // The next one may.
      }
    }
    return null;
  }

  @Override
  public void close() {
    refuse();
    weather.clear();
    threads.shutdownNow();
  }
}
