package dev.twinstack.comparison.trial;

import dev.twinstack.testbed.progress.Progress;
import java.time.Duration;

/** Shows the time that a step of known length has taken. */
final class Ticker implements AutoCloseable {

  private static final Duration TICK = Duration.ofMillis(500);

  private final Progress.Step step;
  private final Thread thread;

  private Ticker(Progress.Step step, Duration duration) {
    this.step = step;
    thread = Thread.ofVirtual().start(() -> tick(step, duration));
  }

  static Ticker start(Progress progress, String task, Duration duration) {
    long seconds = Math.max(1, duration.toSeconds());
    return new Ticker(progress.start(task, seconds, "s"), duration);
  }

  private static void tick(Progress.Step step, Duration duration) {
    long startNs = System.nanoTime();
    long total = Math.max(1, duration.toSeconds());
    try {
      while (true) {
        Thread.sleep(TICK);
        step.to(Math.min(total, (System.nanoTime() - startNs) / 1_000_000_000));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      // A tick after the end of the step would draw it again.
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    step.close();
  }
}
