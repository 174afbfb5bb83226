package dev.twinstack.comparison.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Work of a fixed size, done two hundred times a second while something else is measured: a thread
 * of this process asks another one over a loopback connection. The CPU time this takes tells how
 * fast the machine is just then. It is the kind of work that a service does most at a moderate
 * rate: to be woken, to read, to write, to sleep again; neighbours on the same hardware make it
 * dearer as they do a service's. Costs two percent of a processor. To be closed by the thread that
 * started it.
 */
public final class SpeedProbe implements AutoCloseable {

  private static final long PERIOD_NS = 5_000_000;
  private static final int MESSAGE_BYTES = 256;

  /** The first exchanges find cold code and caches; fewer than this counted ones tell nothing. */
  private static final int COLD = 50;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Socket asker;
  private final Socket answerer;
  private final Thread asking = thread("speed-probe-asking", this::ask);
  private final Thread answering = thread("speed-probe-answering", this::answer);
  private volatile boolean ended;
  // Each written by one thread, and read once both have ended.
  private long asked;
  private long askingNs;
  private long answered;
  private long answeringNs;

  private SpeedProbe() throws IOException {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      asker = new Socket(listening.getInetAddress(), listening.getLocalPort());
      answerer = listening.accept();
    }
    asker.setTcpNoDelay(true);
    answerer.setTcpNoDelay(true);
  }

  private static Thread thread(String name, Runnable task) {
    return Thread.ofPlatform().daemon().name(name).unstarted(task);
  }

  /**
   * Starts one.
   *
   * @throws IOException if there is no port for it, with one line
   */
  public static SpeedProbe start() throws IOException {
    SpeedProbe probe = new SpeedProbe();
    probe.answering.start();
    probe.asking.start();
    return probe;
  }

  private void ask() {
    byte[] message = new byte[MESSAGE_BYTES];
    try (OutputStream out = asker.getOutputStream();
        InputStream in = asker.getInputStream()) {
      long fromNs = 0;
      while (!ended) {
        if (asked == COLD) {
          fromNs = THREADS.getCurrentThreadCpuTime();
        }
        out.write(message);
        in.readNBytes(message, 0, MESSAGE_BYTES);
        asked++;
        LockSupport.parkNanos(PERIOD_NS);
      }
      askingNs = THREADS.getCurrentThreadCpuTime() - fromNs;
    } catch (IOException e) {
      // Without exchanges the speed is not known.
      asked = 0;
    }
  }

  private void answer() {
    byte[] message = new byte[MESSAGE_BYTES];
    try (OutputStream out = answerer.getOutputStream();
        InputStream in = answerer.getInputStream()) {
      long fromNs = 0;
      while (in.readNBytes(message, 0, MESSAGE_BYTES) == MESSAGE_BYTES) {
        out.write(message);
        answered++;
        if (answered == COLD) {
          fromNs = THREADS.getCurrentThreadCpuTime();
        }
        answeringNs = THREADS.getCurrentThreadCpuTime() - fromNs;
      }
    } catch (IOException e) {
      answered = 0;
    }
  }

  /** The mean CPU time of an exchange in nanoseconds, once closed; null after too short a time. */
  public @Nullable Long unitNs() {
    return Math.min(asked, answered) < 2 * COLD
        ? null
        : Long.valueOf(askingNs / (asked - COLD) + answeringNs / (answered - COLD));
  }

  @Override
  public void close() {
    ended = true;
    LockSupport.unpark(asking);
    try {
      asking.join();
      answering.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
