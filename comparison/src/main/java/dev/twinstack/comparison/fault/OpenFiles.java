package dev.twinstack.comparison.fault;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many files this process may open besides those that it has. */
final class OpenFiles {

  /**
   * What the tool itself may come to need: two proxies, pages, and the connections of the steady
   * clients, which open one more for each request while none is answered.
   */
  private static final long OWN = 3_000;

  private OpenFiles() {}

  static int most() {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
      long free = system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount() - OWN;
      return Math.clamp(free, 1, Integer.MAX_VALUE);
    }
    return Integer.MAX_VALUE;
  }
}
