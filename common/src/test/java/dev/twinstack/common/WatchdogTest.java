package dev.twinstack.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class WatchdogTest {

  private static final Duration BEAT = Duration.ofMillis(5);
  private static final int PATIENCE_SECONDS = 20;

  private final CompletableFuture<String> reason = new CompletableFuture<>();

  @Test
  void endsWhereACarrierRunsNothing() throws Exception {
    Executor stuck = task -> {};
    try (Watchdog _ =
        Watchdog.over(List.of(Runnable::run, stuck), () -> 0, 3, BEAT, reason::complete)) {
      assertThat(reason.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(Watchdog.STUCK);
    }
  }

  @Test
  void endsWhereThereIsNoMemory() throws Exception {
    Executor starved =
        task -> {
          throw new OutOfMemoryError("Java heap space");
        };
    try (Watchdog _ = Watchdog.over(List.of(starved), () -> 0, 3, BEAT, reason::complete)) {
      assertThat(reason.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(Watchdog.OUT_OF_MEMORY);
    }
  }

  /** One that runs each task late, again and again, is not stuck. */
  @Test
  void waitsForACarrierThatIsSlow() throws Exception {
    AtomicInteger tasks = new AtomicInteger();
    CountDownLatch beats = new CountDownLatch(20);
    Executor late =
        task ->
            Thread.startVirtualThread(() -> {
              tasks.incrementAndGet();
              task.run();
              beats.countDown();
            });
    try (Watchdog _ = Watchdog.over(List.of(late), () -> 0, 1_000, BEAT, reason::complete)) {
      assertThat(beats.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(tasks).hasValueGreaterThanOrEqualTo(20);
    assertThat(reason).isNotDone();
  }

  /** New tasks wait for their turn as long as old ones are worked off. */
  @Test
  void waitsWhereSomethingGoesOn() throws Exception {
    AtomicLong done = new AtomicLong();
    CountDownLatch beats = new CountDownLatch(20);
    LongSupplier growing =
        () -> {
          beats.countDown();
          return done.incrementAndGet();
        };
    Executor stuck = task -> {};
    try (Watchdog _ = Watchdog.over(List.of(stuck), growing, 3, BEAT, reason::complete)) {
      assertThat(beats.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(reason).isNotDone();
    }
  }
}
