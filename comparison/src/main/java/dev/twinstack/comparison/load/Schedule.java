package dev.twinstack.comparison.load;

import dev.twinstack.comparison.scenario.LoadModel;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** When requests are due. Confined to the generator's one thread. */
sealed interface Schedule {

  /**
   * The instant, on the clock of {@link System#nanoTime}, at which the next request is due. Called
   * once for every request, in the order in which they leave.
   *
   * @param phaseStartMs when the engine began, in milliseconds since 1970
   */
  long next(long phaseStartMs);

  /** Whether all requests have been asked for; never where that depends on answers. */
  boolean isOver();

  /** Whether requests are due at instants that do not depend on answers. */
  boolean isOpen();

  static Schedule of(LoadModel load, Duration duration) {
    return switch (load) {
      case LoadModel.Open open -> new Metronome(open.requestsPerSecond(), duration);
      case LoadModel.Closed closed -> new AtOnce();
    };
  }

  /** Request k is due k / rate after the start; the last one before the end of the duration. */
  final class Metronome implements Schedule {

    /**
     * The engine's clock ticks in milliseconds and may be late by two ticks: requests are due a
     * little later than it begins them, and wait for their own instant by a timer of nanoseconds.
     */
    static final long LEAD_NS = TimeUnit.MILLISECONDS.toNanos(4);

    private static final long SECOND_MS = TimeUnit.SECONDS.toMillis(1);
    private static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);

    private final int requestsPerSecond;
    private final long total;
    private long count;
    private long startNs;

    Metronome(int requestsPerSecond, Duration duration) {
      this.requestsPerSecond = requestsPerSecond;
      total = Math.ceilDiv(requestsPerSecond * duration.toMillis(), SECOND_MS);
    }

    @Override
    public long next(long phaseStartMs) {
      if (count == 0) {
        Instant now = Instant.now();
        long sinceStartNs =
            TimeUnit.SECONDS.toNanos(now.getEpochSecond())
                + now.getNano()
                - TimeUnit.MILLISECONDS.toNanos(phaseStartMs);
        startNs = System.nanoTime() - sinceStartNs + LEAD_NS;
      }
      // Whole seconds apart from the rest: the product of a long run would overflow.
      long seconds = count / requestsPerSecond;
      long rest = count % requestsPerSecond;
      count++;
      return startNs + seconds * SECOND_NS + rest * SECOND_NS / requestsPerSecond;
    }

    @Override
    public boolean isOver() {
      return count >= total;
    }

    @Override
    public boolean isOpen() {
      return true;
    }
  }

  /** Every request is due when its client is free. */
  final class AtOnce implements Schedule {

    @Override
    public long next(long phaseStartMs) {
      return System.nanoTime();
    }

    @Override
    public boolean isOver() {
      return false;
    }

    @Override
    public boolean isOpen() {
      return false;
    }
  }
}
