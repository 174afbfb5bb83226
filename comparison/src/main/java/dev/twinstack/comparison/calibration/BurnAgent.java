package dev.twinstack.comparison.calibration;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Makes the JVM it is loaded into dearer by a given share of its own CPU time: a difference of
 * known size that a comparison must find. A java agent: {@code -javaagent:burn-agent.jar=0.05}.
 * Needs nothing but the JDK, for it travels alone.
 */
public final class BurnAgent {

  private static final long PAUSE_MS = 10;

  private BurnAgent() {}

  /**
   * Called by the JVM before the program starts. At the program's end, one line on standard error
   * says what was burnt.
   *
   * @param share what is burnt of what all the rest uses, above 0 and at most 1
   * @throws IllegalArgumentException if it is no such number
   */
  public static void premain(String share) {
    double value = Double.parseDouble(share);
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "The share to burn is %s: choose above 0 and at most 1".formatted(share));
    }
    Thread thread = new Thread(() -> burn(value), "burn-agent");
    thread.setDaemon(true);
    thread.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> report(thread.threadId())));
  }

  @SuppressWarnings("BusyWait")
  private static void burn(double share) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    try {
      while (true) {
        long burntNs = threads.getCurrentThreadCpuTime();
        double goalNs = share * (processNs() - burntNs);
        while (threads.getCurrentThreadCpuTime() < goalNs) {
          Thread.onSpinWait();
        }
        Thread.sleep(PAUSE_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void report(long threadId) {
    long burntNs = ManagementFactory.getThreadMXBean().getThreadCpuTime(threadId);
    System.err.println("burnt " + burntNs + " ns on top of " + (processNs() - burntNs) + " ns");
  }

  private static long processNs() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
