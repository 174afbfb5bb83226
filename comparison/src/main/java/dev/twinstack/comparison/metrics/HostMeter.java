package dev.twinstack.comparison.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The processors of the whole machine, from Linux's {@code /proc/stat}, in steps of 10 ms. Safe for
 * any number of threads; a reading takes well under a millisecond.
 */
public final class HostMeter {

  private static final Path STAT = Path.of("/proc/stat");

  private HostMeter() {}

  /**
   * What the machine's processors have done since it was started.
   *
   * @param busy the time they worked for processes, interrupts included
   * @param steal the time a hypervisor kept from them while they had work
   */
  public record Reading(Duration busy, Duration steal) {

    /** What happened since an earlier reading. */
    public Reading minus(Reading earlier) {
      return new Reading(busy.minus(earlier.busy), steal.minus(earlier.steal));
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
      return Math.max(0, (double) busy.minus(known).toNanos() / window.toNanos());
    }
  }

  /** What is so now; null off Linux. */
  public static @Nullable Reading read() {
    try {
      return ProcFile.host(Files.readString(STAT));
    } catch (IOException e) {
      return null;
    }
  }
}
