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
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setUnit(" " + unit, 1)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(UPDATE_INTERVAL_MS)
            .setConsumer(new OneBar(terminal))
            .build();
    return new Step() {
      @Override
      public void to(long done) {
        bar.stepTo(done);
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }

  @Override
  public void say(String line) {
    terminal.println(line);
  }

  /** Ends once: the library's two threads may else draw the last bar again, behind its line end. */
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
