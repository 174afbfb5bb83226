package dev.twinstack.testbed.progress;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows bars on a terminal. */
final class BarProgress implements Progress {

  private static final int UPDATE_INTERVAL_MS = 200;

  private final PrintStream terminal;

  BarProgress(PrintStream terminal) {
    this.terminal = terminal;
  }

  @Override
  public Step start(String task, long total, String unit) {
    OneBar consumer = new OneBar(terminal);
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setUnit(" " + unit, 1)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(UPDATE_INTERVAL_MS)
            .setConsumer(consumer)
            .build();
    return new Step() {
      @Override
      public void to(long done) {
        bar.stepTo(done);
      }

      @Override
      public void close() {
        bar.close();
        consumer.close();
      }
    };
  }

  @Override
  public void say(String line) {
    terminal.println(line);
  }

  /** Ends its line once: the library forgets to where a bar ends before it is first drawn. */
  private static final class OneBar extends ConsoleProgressBarConsumer {

    private boolean ended;

    OneBar(PrintStream terminal) {
      super(terminal);
    }

    @Override
    public synchronized void accept(String bar) {
      if (!ended) {
        super.accept(bar);
      }
    }

    @Override
    public synchronized void close() {
      if (!ended) {
        ended = true;
        super.close();
      }
    }
  }
}
