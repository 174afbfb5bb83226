package dev.twinstack.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConnectionQueueTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final ConnectionQueue queue = new ConnectionQueue(2);

  @Test
  void asManyAsThereAreConnectionsDoNotWait() {
    assertBothPlacesAreFree();

    queue.leave();

    assertThat(queue.enter(Duration.ZERO)).isTrue();
  }

  @Test
  void theFirstToComeIsTheFirstToBeLetIn() throws Exception {
    queue.enter(LONG);
    queue.enter(LONG);
    ConcurrentLinkedQueue<Integer> order = new ConcurrentLinkedQueue<>();
    List<Future<?>> threads = new ArrayList<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 1; i <= 5; i++) {
        int number = i;
        threads.add(
            executor.submit(() -> {
              queue.enter(LONG);
              order.add(number);
              queue.leave();
            }));
        awaitSize(i);
      }
      queue.leave();
      for (Future<?> thread : threads) {
        thread.get(20, TimeUnit.SECONDS);
      }
    }

    assertThat(order).containsExactly(1, 2, 3, 4, 5);
    assertThat(queue.size()).isZero();
  }

  @Test
  void whoHasGivenUpIsNotLetInAndTakesNoPlace() {
    queue.enter(LONG);
    queue.enter(LONG);

    assertThat(queue.enter(Duration.ofMillis(1))).isFalse();
    assertThat(queue.size()).isZero();

    queue.leave();
    assertThat(queue.enter(Duration.ZERO)).isTrue();
  }

  @Test
  void noPlaceIsLostOrGivenTwiceWhereTurnsComeAsLimitsEnd() throws Exception {
    AtomicInteger in = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<?>> threads = new ArrayList<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 2_000; i++) {
        // About as long as what the deadlines' thread sleeps.
        Duration limit = Duration.ofMillis(i % 60);
        threads.add(
            executor.submit(() -> {
              if (queue.enter(limit)) {
                most.accumulateAndGet(in.incrementAndGet(), Math::max);
                // Longer than the limit of some: they give up while others are let in.
                sleep(1);
                in.decrementAndGet();
                queue.leave();
              }
            }));
        if (i % 20 == 0) {
          Thread.sleep(1);
        }
      }
      for (Future<?> thread : threads) {
        thread.get(20, TimeUnit.SECONDS);
      }
    }

    assertThat(most).hasValueLessThanOrEqualTo(2);
    assertThat(in).hasValue(0);
    assertThat(queue.size()).isZero();
    assertBothPlacesAreFree();
  }

  private void assertBothPlacesAreFree() {
    assertThat(queue.enter(Duration.ZERO)).isTrue();
    assertThat(queue.enter(Duration.ZERO)).isTrue();
    assertThat(queue.enter(Duration.ZERO)).isFalse();
  }

  private static void sleep(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitSize(int size) throws InterruptedException {
    while (queue.size() < size) {
      Thread.sleep(1);
    }
  }
}
