package dev.twinstack.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchdogTest {

  private static final Duration BEAT = Duration.ofMillis(5);
  private static final int PATIENCE_SECONDS = 20;

  @Test
  void callsWhereACarrierRunsNothing() throws Exception {
    CountDownLatch called = new CountDownLatch(1);
    Executor stuck = task -> {};
    try (Watchdog _ = Watchdog.over(List.of(Runnable::run, stuck), 3, BEAT, called::countDown)) {
      assertThat(called.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** The carrier runs each task one beat late, which is within the patience of three. */
  @Test
  void waitsForACarrierThatIsSlow() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    CountDownLatch beats = new CountDownLatch(20);
    Executor late =
        task -> {
          Thread.startVirtualThread(() -> {
            task.run();
            beats.countDown();
          });
        };
    try (Watchdog _ = Watchdog.over(List.of(late), 1_000, BEAT, calls::incrementAndGet)) {
      assertThat(beats.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(calls).hasValue(0);
  }
}
