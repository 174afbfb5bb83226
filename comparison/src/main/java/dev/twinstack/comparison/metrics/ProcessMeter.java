package dev.twinstack.comparison.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the operating system knows of one process: from Linux's {@code /proc}, elsewhere from {@link
 * ProcessHandle}. Safe for any number of threads; a reading takes well under a millisecond.
 */
public final class ProcessMeter {

  private static final Path PROC = Path.of("/proc");

  private final @Nullable Long processId;

  private ProcessMeter(@Nullable Long processId) {
    this.processId = processId;
  }

  /**
   * Creates one.
   *
   * @param processId the process; null for one that cannot be seen, of which nothing is known
   */
  public static ProcessMeter of(@Nullable Long processId) {
    return new ProcessMeter(processId);
  }

  /** That of this process. */
  public static ProcessMeter ofThisProcess() {
    return of(ProcessHandle.current().pid());
  }

  /**
   * The CPU time used so far by the process and the children it has waited for, in user and kernel
   * mode; null where it is not known. Linux tells it in steps of 10 ms.
   */
  public @Nullable Duration cpuTime() {
    if (processId == null) {
      return null;
    }
    try {
      return ProcFile.cpuTime(Files.readString(PROC.resolve(processId + "/stat")));
    } catch (IOException e) {
      Optional<Duration> total =
          ProcessHandle.of(processId).flatMap(handle -> handle.info().totalCpuDuration());
      return total.orElse(null);
    }
  }

  /** The memory of the process that is in RAM, in bytes; null where it is not known. */
  public @Nullable Long residentBytes() {
    if (processId == null) {
      return null;
    }
    try {
      return ProcFile.residentBytes(Files.readString(PROC.resolve(processId + "/status")));
    } catch (IOException e) {
      return null;
    }
  }

  /** How many threads of the system it has; null where that is not known. */
  public @Nullable Long threads() {
    return count("task");
  }

  /** How many files it has open, sockets included; null where that is not known. */
  public @Nullable Long fileDescriptors() {
    return count("fd");
  }

  private @Nullable Long count(String folder) {
    if (processId == null) {
      return null;
    }
    try (Stream<Path> entries = Files.list(PROC.resolve(processId + "/" + folder))) {
      return entries.count();
    } catch (IOException | UncheckedIOException e) {
      return null;
    }
  }
}
