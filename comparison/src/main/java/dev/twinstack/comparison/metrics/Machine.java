package dev.twinstack.comparison.metrics;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The machine that this process runs on.
 *
 * @param operatingSystem its name, its release and its architecture
 * @param processor the processor's name, or its architecture where that is all that is told
 * @param cores how many processors this process may use
 * @param memoryBytes the memory there is
 * @param availableBytes the memory that can be had without swapping
 * @param load the runnable processes over the last minute, on average; negative where not known
 */
public record Machine(
    String operatingSystem,
    String processor,
    int cores,
    long memoryBytes,
    long availableBytes,
    double load) {

  /** Reads what is so now. */
  public static Machine read() {
    OperatingSystemMXBean bean = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    String meminfo = text("/proc/meminfo");
    String cpuinfo = text("/proc/cpuinfo");
    Long available = meminfo == null ? null : ProcFile.availableBytes(meminfo);
    String processor = cpuinfo == null ? null : ProcFile.processor(cpuinfo);
    return new Machine(
        "%s %s %s".formatted(bean.getName(), bean.getVersion(), bean.getArch()),
        Objects.requireNonNullElse(processor, bean.getArch()),
        bean.getAvailableProcessors(),
        bean.getTotalMemorySize(),
        Objects.requireNonNullElse(available, bean.getFreeMemorySize()),
        bean.getSystemLoadAverage());
  }

  private static @Nullable String text(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (IOException e) {
      return null;
    }
  }
}
