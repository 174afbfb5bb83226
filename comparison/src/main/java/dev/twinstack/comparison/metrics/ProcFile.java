package dev.twinstack.comparison.metrics;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the texts of {@code /proc}, as proc(5) describes them. */
final class ProcFile {

  // The kernel's USER_HZ, which is 100 on every architecture that has a JVM.
  private static final int TICK_MS = 10;
  // Counted from the state, which is the first field behind the name.
  private static final int FIRST_TIME = 11;
  private static final int TIMES = 4;
  private static final int OWN_TIMES = 2;

  // In the first line of /proc/stat: user nice system idle iowait irq softirq steal, and guest
  // times, which are in user and nice already.
  // After user, nice and system: idle, waiting for disks, two kinds of interrupts, steal.
  private static final Pattern HOST =
      Pattern.compile("(?m)^cpu +\\d+ \\d+ \\d+ (\\d+) (\\d+)(?: \\d+ \\d+(?: (\\d+))?)?");
  private static final Pattern PROCESSOR = Pattern.compile("(?m)^cpu\\d+ ");

  private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s*(\\d+) kB$");
  private static final Pattern AVAILABLE = Pattern.compile("(?m)^MemAvailable:\\s*(\\d+) kB$");
  private static final Pattern MODEL = Pattern.compile("(?m)^model name\\s*:\\s*(.+)$");

  private ProcFile() {}

  /** User and kernel time of a process and of the children it waited for, from its {@code stat}. */
  static Duration cpuTime(String stat) {
    return cpuTime(stat, TIMES);
  }

  /** User and kernel time of a process or thread alone, without children, from its {@code stat}. */
  static Duration ownCpuTime(String stat) {
    return cpuTime(stat, OWN_TIMES);
  }

  private static Duration cpuTime(String stat, int times) {
    // The name stands in parentheses and may have blanks and parentheses of its own.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long ticks = 0;
    for (int i = FIRST_TIME; i < FIRST_TIME + times; i++) {
      ticks += Long.parseLong(fields[i]);
    }
    return Duration.ofMillis(ticks * TICK_MS);
  }

  /** The resident memory from a process's {@code status}; null for a process without memory. */
  static @Nullable Long residentBytes(String status) {
    return kilobytes(RESIDENT, status);
  }

  /** The memory that can be had without swapping, from {@code meminfo}. */
  static @Nullable Long availableBytes(String meminfo) {
    return kilobytes(AVAILABLE, meminfo);
  }

  /** The processor's name from {@code cpuinfo}; null on architectures that tell none. */
  static @Nullable String processor(String cpuinfo) {
    Matcher matcher = MODEL.matcher(cpuinfo);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static @Nullable Long kilobytes(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Long.valueOf(Long.parseLong(matcher.group(1)) * 1024) : null;
  }

  /** The times of all processors from {@code /proc/stat}; null where it is another text. */
  static HostMeter.@Nullable Reading host(String stat, long uptimeNs) {
    Matcher matcher = HOST.matcher(stat);
    if (!matcher.find()) {
      return null;
    }
    long idle = Long.parseLong(matcher.group(1)) + Long.parseLong(matcher.group(2));
    long steal = matcher.group(3) == null ? 0 : Long.parseLong(matcher.group(3));
    long processors = PROCESSOR.matcher(stat).results().count();
    return new HostMeter.Reading(
        Duration.ofNanos(uptimeNs * processors),
        Duration.ofMillis(idle * TICK_MS),
        Duration.ofMillis(steal * TICK_MS));
  }
}
