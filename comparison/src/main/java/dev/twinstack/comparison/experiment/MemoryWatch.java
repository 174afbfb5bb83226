package dev.twinstack.comparison.experiment;

import dev.twinstack.comparison.metrics.ProcessMeter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Watches how much of a process is in RAM until closed. */
final class MemoryWatch implements AutoCloseable {

  private static final Duration EVERY = Duration.ofMillis(50);

  private final ProcessMeter process;
  private final Thread watcher;
  private volatile long most;

  private MemoryWatch(ProcessMeter process) {
    this.process = process;
    this.watcher = Thread.ofVirtual().start(this::watch);
  }

  static MemoryWatch of(@Nullable Long processId) {
    return new MemoryWatch(ProcessMeter.of(processId));
  }

  private void watch() {
    try {
      while (true) {
        Long bytes = process.residentBytes();
        most = Math.max(most, bytes == null ? 0 : bytes);
        Thread.sleep(EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The most it was, in bytes; 0 where the system does not tell. */
  long mostBytes() {
    return most;
  }

  @Override
  public void close() {
    watcher.interrupt();
    try {
      watcher.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
