package dev.twinstack.app.database;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * Deadlines that are nearly always met. A timing wheel (G. Varghese, T. Lauck, 1987) takes one and
 * drops it without waking anybody; Reactor's own timers wake a thread up for each, which cost more
 * than the query. Safe for any number of threads.
 */
@Component
final class Deadlines implements AutoCloseable {

  /** How late a deadline may be. */
  private static final int TICK_MS = 20;

  private final HashedWheelTimer wheel =
      new HashedWheelTimer(
          new DefaultThreadFactory("deadlines", true), TICK_MS, TimeUnit.MILLISECONDS);

  /** Runs a short task after a time, unless disposed of before. */
  Disposable schedule(Runnable task, Duration time) {
    Timeout timeout = wheel.newTimeout(passed -> task.run(), time.toNanos(), TimeUnit.NANOSECONDS);
    return timeout::cancel;
  }

  /** Fails after a time, unless nobody listens any more. */
  Mono<Void> failAfter(Duration time, Supplier<? extends Throwable> failure) {
    return Mono.create(sink -> sink.onDispose(schedule(() -> sink.error(failure.get()), time)));
  }

  @Override
  public void close() {
    wheel.stop();
  }
}
