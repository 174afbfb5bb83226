package dev.twinstack.testbed.progress;

/** Where work shows how far it is. Safe for any number of threads. */
public interface Progress {

  /**
   * Begins a task. Close it when it ends, whatever way it ends.
   *
   * @param task what is being done, in a few words
   * @param total how much there is to do, at least 1
   * @param unit what is counted, in the plural
   */
  Step start(String task, long total, String unit);

  /** Shows one line. */
  void say(String line);

  /** A task under way. Safe for any number of threads. */
  interface Step extends AutoCloseable {

    /**
     * Tells how much is done.
     *
     * @param done from 0 to the task's total
     */
    void to(long done);

    /** Ends the task. */
    @Override
    void close();
  }

  /** Shows nothing. */
  static Progress silent() {
    return SilentProgress.INSTANCE;
  }

  /**
   * Shows on the standard error: a bar with the time that remains where that is a terminal, else a
   * line now and then.
   */
  static Progress console() {
    return StandardError.isTerminal() ? new BarProgress(System.err) : new LineProgress(System.err);
  }
}
