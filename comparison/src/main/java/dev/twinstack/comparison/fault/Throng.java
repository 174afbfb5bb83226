package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.target.Target;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;

/**
 * The odd clients of one target, each with a connection and a virtual thread: a thousand come a
 * second.
 */
final class Throng implements AutoCloseable {

  private static final int TIMEOUT_MS = 10_000;
  private static final int SMALL_BUFFER = 4_096;

  /** More at one time than a listening socket queues are lost and come again a second later. */
  private static final int AT_ONE_TIME = 64;

  /** Between one who comes and the next: a crowd is not there in one instant. */
  private static final Duration GAP = Duration.ofMillis(1);

  private final Subject subject;
  private final int size;
  private final Behaviour behaviour;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Semaphore connecting = new Semaphore(AT_ONE_TIME);
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger asExpected = new AtomicInteger();
  private volatile boolean closed;

  private Throng(Subject subject, int size, Behaviour behaviour) {
    this.subject = subject;
    this.size = size;
    this.behaviour = behaviour;
  }

  static Throng start(Subject subject, int size, Behaviour behaviour) {
    Throng throng = new Throng(subject, size, behaviour);
    for (int i = 0; i < size; i++) {
      int number = i;
      throng.threads.execute(() -> throng.act(number));
    }
    return throng;
  }

  private void act(int number) {
    try {
      Thread.sleep(GAP.multipliedBy(number));
      Socket socket = connect(subject.target());
      boolean kept = behaviour.act(socket, subject, number);
      // What ends after the end was not seen to end.
      if (kept && !closed) {
        asExpected.incrementAndGet();
      }
    } catch (IOException e) {
      // Broken: not as expected, unless the behaviour itself says that it is.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      done.incrementAndGet();
    }
  }

  private Socket connect(Target target) throws IOException, InterruptedException {
    URI url = target.url();
    boolean secure = "https".equals(url.getScheme());
    int port = url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
    connecting.acquire();
    try {
      Socket socket = secure ? SSLSocketFactory.getDefault().createSocket() : new Socket();
      open.add(socket);
      // One who reads slowly is to be noticed before megabytes are under way.
      socket.setReceiveBufferSize(SMALL_BUFFER);
      socket.connect(new InetSocketAddress(url.getHost(), port), TIMEOUT_MS);
      socket.setTcpNoDelay(true);
      return socket;
    } finally {
      connecting.release();
    }
  }

  int size() {
    return size;
  }

  /** Whether each has done what it does. */
  boolean isDone() {
    return done.get() == size;
  }

  /** To how many the service did as it should. */
  int asExpected() {
    return asExpected.get();
  }

  @Override
  public void close() {
    closed = true;
    for (Socket socket : open) {
      try {
        socket.close();
      } catch (IOException e) {
        // It is gone, which is what was wanted.
      }
    }
    threads.shutdownNow();
  }
}
