package dev.twinstack.comparison.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The processors of the whole machine, from Linux's {@code /proc/stat}, in steps of 10 ms. Safe for
 * any number of threads; a reading takes well under a millisecond.
 *
 * <p>The kernel counts the time a processor is idle exactly, but what it does else by looking once
 * a tick: load that leaves by a metronome beats with the tick and seems to be half as much again.
 * So busy is what is neither idle nor stolen.
 */
public final class HostMeter {

  private static final Path STAT = Path.of("/proc/stat");

  private HostMeter() {}

  /**
   * What the machine's processors have done until an instant.
   *
   * @param there the time that all of them together were there, from any origin
   * @param idle the time they had nothing to do
   * @param steal the time a hypervisor kept from them while they had work
   */
  public record Reading(Duration there, Duration idle, Duration steal) {

    /** What happened since an earlier reading. */
    public Reading minus(Reading earlier) {
      return new Reading(
          there.minus(earlier.there), idle.minus(earlier.idle), steal.minus(earlier.steal));
    }

    /** The processors that a hypervisor gave to others, on average over a window. */
    public double stealCores(Duration window) {
      return (double) steal.toNanos() / window.toNanos();
    }

    /**
     * The processors that were busy for others than those known, on average over a window; the
     * kernel's own work counts among them, small negative differences of rounding as none.
     *
     * @param known the CPU time that the known processes used in the window
     */
    public double othersCores(Duration window, Duration known) {
      Duration others = there.minus(idle).minus(steal).minus(known);
      return Math.max(0, (double) others.toNanos() / window.toNanos());
    }
  }

  /** What is so now; null off Linux. */
  public static @Nullable Reading read() {
    try {
      return ProcFile.host(Files.readString(STAT), System.nanoTime());
    } catch (IOException e) {
      return null;
    }
  }
}
