package dev.twinstack.common;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Sees whether what carries the requests still runs, from a thread of its own: a service whose
 * threads are stuck answers nobody, and is better ended and started again. Counts its own beats,
 * not time, so that a process that was stopped as a whole, or a machine that slept, is not taken
 * for a stuck one.
 */
public final class Watchdog implements AutoCloseable {

  /** The reason where something that carries requests does not run. */
  public static final String STUCK = "What carries the requests is stuck";

  /**
   * The reason where memory is used up. Made with the class: a constant of the compiler is made on
   * the heap where it is first used, and there is no room for it then.
   */
  public static final String OUT_OF_MEMORY = "There is no memory left".intern();

  private static final Duration BEAT = Duration.ofSeconds(1);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("watchdog").factory());

  private Watchdog() {}

  /** One carrier, and the task that it was given last. */
  private static final class Carrier {

    private final Executor executor;
    private AtomicBoolean ran = new AtomicBoolean(true);
    private long missedBeats;

    Carrier(Executor executor) {
      this.executor = executor;
    }

    /** For how many beats it has not run what it was given, while nothing else went on either. */
    long beat(boolean goesOn) {
      if (goesOn) {
        missedBeats = 0;
      }
      if (ran.get()) {
        missedBeats = 0;
        AtomicBoolean task = new AtomicBoolean();
        ran = task;
        executor.execute(() -> task.set(true));
      } else if (!goesOn) {
        missedBeats++;
      }
      return missedBeats;
    }
  }

  /** What is done, counted; where the count has moved since the last beat, something goes on. */
  private static final class Progress {

    private final LongSupplier done;
    private long last;

    Progress(LongSupplier done) {
      this.done = done;
      this.last = done.getAsLong();
    }

    boolean goesOn() {
      long before = last;
      last = done.getAsLong();
      return last != before;
    }
  }

  /**
   * Watches until closed.
   *
   * @param carriers what has to run a task that is given to it
   * @param done how much has been done by all of them together: while it grows none of them is
   *     stuck, however long a task waits for its turn; constant where each has to run by itself
   * @param patience how long one may leave a task undone, in whole seconds, at least one
   * @param end told the reason, once for each second from then on; told also where there is no
   *     memory left to watch with
   */
  public static Watchdog over(
      List<? extends Executor> carriers,
      LongSupplier done,
      Duration patience,
      Consumer<String> end) {
    return over(carriers, done, patience.dividedBy(BEAT), BEAT, end);
  }

  static Watchdog over(
      List<? extends Executor> carriers,
      LongSupplier done,
      long patience,
      Duration beat,
      Consumer<String> end) {
    Progress progress = new Progress(done);
    List<Carrier> watched = carriers.stream().map(Carrier::new).toList();
    Watchdog watchdog = new Watchdog();
    var _ =
        watchdog.thread.scheduleWithFixedDelay(
            () -> look(watched, progress, patience, end),
            beat.toNanos(),
            beat.toNanos(),
            TimeUnit.NANOSECONDS);
    return watchdog;
  }

  private static void look(
      List<Carrier> carriers, Progress progress, long patience, Consumer<String> end) {
    try {
      boolean goesOn = progress.goesOn();
      long missed = 0;
      for (Carrier carrier : carriers) {
        missed = Math.max(missed, carrier.beat(goesOn));
      }
      if (missed >= patience) {
        end.accept(STUCK);
      }
    } catch (OutOfMemoryError e) {
      end.accept(OUT_OF_MEMORY);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
