package dev.twinstack.testbed.process;

/** Something that this JVM does when it ends, unless that is taken back. Safe for any threads. */
public final class AtExit {

  private final Thread hook;

  private AtExit(Thread hook) {
    this.hook = hook;
  }

  /**
   * Keeps a task for the end, at which it runs beside those of others.
   *
   * @param name of the thread that runs it
   * @param task also run where the JVM is told to stop by a signal, but not where it is killed
   */
  public static AtExit run(String name, Runnable task) {
    Thread hook = new Thread(task, name);
    Runtime.getRuntime().addShutdownHook(hook);
    return new AtExit(hook);
  }

  /** Takes the task back. While the JVM ends that is too late, and the task runs. */
  public void cancel() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is going down already.
    }
  }
}
