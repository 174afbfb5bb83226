package dev.twinstack.testbed.fault;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What happens to the bytes that pass through a proxy. Safe for any number of threads. */
final class Weather {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition cleared = lock.newCondition();
  private final AtomicLong answers = new AtomicLong();
  private boolean stalled;
  private volatile Duration delay = Duration.ZERO;
  private volatile int cutEvery;

  void stall() {
    lock.lock();
    try {
      stalled = true;
    } finally {
      lock.unlock();
    }
  }

  void delay(Duration time) {
    delay = time;
  }

  void cutEvery(int nth) {
    cutEvery = nth;
  }

  void clear() {
    delay = Duration.ZERO;
    cutEvery = 0;
    lock.lock();
    try {
      stalled = false;
      cleared.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for as long as nothing passes. */
  void awaitPassage() throws InterruptedException {
    lock.lock();
    try {
      while (stalled) {
        cleared.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits for as long as an answer is late. */
  void awaitAnswer() throws InterruptedException {
    Duration late = delay;
    if (late.isPositive()) {
      Thread.sleep(late);
    }
  }

  /** Whether this answer is one that breaks off. */
  boolean breaksOff() {
    int nth = cutEvery;
    return nth > 0 && answers.incrementAndGet() % nth == 0;
  }
}
