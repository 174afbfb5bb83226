package dev.twinstack.testbed.progress;

import java.io.PrintStream;
import java.time.Duration;

/** Shows a line for every tenth part of a task, for logs and pipes. */
final class LineProgress implements Progress {

  private static final int PARTS = 10;

  private final PrintStream out;

  LineProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public Step start(String task, long total, String unit) {
    return new LineStep(task, total, unit);
  }

  @Override
  public void say(String line) {
    out.println(line);
  }

  private final class LineStep implements Step {

    private final String task;
    private final long total;
    private final String unit;
    private final long startNs = System.nanoTime();
    private long partsShown;

    LineStep(String task, long total, String unit) {
      this.task = task;
      this.total = total;
      this.unit = unit;
      say(task);
    }

    @Override
    public synchronized void to(long done) {
      long parts = done * PARTS / total;
      if (parts <= partsShown) {
        return;
      }
      partsShown = parts;
      Duration elapsed = Duration.ofNanos(System.nanoTime() - startNs);
      Duration remaining = elapsed.multipliedBy(total - done).dividedBy(done);
      say(
          "%s: %d %% (%d of %d %s), %d s left"
              .formatted(task, done * 100 / total, done, total, unit, remaining.toSeconds()));
    }

    @Override
    public void close() {}
  }
}
