package dev.twinstack.app.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose request has begun to come in and is not whole after so long: byte by
 * byte a client could hold it for ever, since Jetty's idle timeout begins anew with each. Looks at
 * all connections once a second, so it may be that much late. Safe for any number of threads.
 */
final class ArrivalTimeout extends AbstractLifeCycle implements Connection.Listener {

  private static final long PAUSE_MS = 1_000;

  /**
   * What a connection was seen to do.
   *
   * @param requests how many had come
   * @param bytes how many had come with the last of them, or a little later
   * @param begunNs when more were seen since, as {@link System#nanoTime}; null where none were
   */
  private record Seen(long requests, long bytes, @Nullable Long begunNs) {

    static Seen of(Connection connection) {
      return new Seen(connection.getMessagesIn(), connection.getBytesIn(), null);
    }

    Seen at(Connection connection, long nowNs) {
      Seen now = of(connection);
      if (now.requests != requests) {
        return now;
      }
      return begunNs == null && now.bytes > bytes ? new Seen(requests, bytes, nowNs) : this;
    }

    boolean isOlderThan(Duration time, long nowNs) {
      return begunNs != null && nowNs - begunNs >= time.toNanos();
    }
  }

  private final Duration timeout;
  private final Scheduler scheduler;
  private final Map<Connection, Seen> open = new ConcurrentHashMap<>();

  ArrivalTimeout(Duration timeout, Scheduler scheduler) {
    this.timeout = timeout;
    this.scheduler = scheduler;
  }

  @Override
  protected void doStart() {
    scheduler.schedule(this::look, PAUSE_MS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, Seen.of(connection));
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  private void look() {
    long nowNs = System.nanoTime();
    open.replaceAll((connection, seen) -> seen.at(connection, nowNs));
    open.forEach((connection, seen) -> {
      if (seen.isOlderThan(timeout, nowNs)) {
        connection.getEndPoint().close();
      }
    });
    if (isRunning()) {
      scheduler.schedule(this::look, PAUSE_MS, TimeUnit.MILLISECONDS);
    }
  }
}
