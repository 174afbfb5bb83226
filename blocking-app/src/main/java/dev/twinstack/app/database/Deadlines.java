package dev.twinstack.app.database;

import com.mysql.cj.conf.PropertySet;
import com.mysql.cj.protocol.StandardSocketFactory;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Deadlines that are nearly always met: one thread looks at them all. The JDK's own give each wait
 * of a virtual thread a timer, which wakes a thread up to set it and again to drop it. Makes the
 * driver's sockets, too, and closes one that has been read from for longer than its time-out.
 * Public, with a public constructor, since the driver makes one for each connection by its name.
 * Safe for any number of threads.
 */
public final class Deadlines extends StandardSocketFactory {

  /** How late a deadline may be. */
  private static final int TICK_MS = 20;

  private static final Set<Deadline> KEPT = ConcurrentHashMap.newKeySet();

  private static final ScheduledExecutorService THREAD =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("deadlines").factory());

  static {
    var _ = THREAD.scheduleWithFixedDelay(Deadlines::look, TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
  }

  @Override
  protected Socket createSocket(PropertySet properties) {
    DeadlineSocket socket = new DeadlineSocket();
    keep(socket);
    return socket;
  }

  /** Ends it at its time, unless it ends before. */
  static void keep(Deadline deadline) {
    KEPT.add(deadline);
  }

  private static void look() {
    long nowNs = System.nanoTime();
    KEPT.removeIf(deadline -> deadline.isOverAt(nowNs));
  }
}
