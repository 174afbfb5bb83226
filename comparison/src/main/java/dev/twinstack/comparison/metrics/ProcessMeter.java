package dev.twinstack.comparison.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the operating system knows of a process: from Linux's {@code /proc}, elsewhere from {@link
 * ProcessHandle}. Safe for any number of threads; a reading takes well under a millisecond.
 */
public final class ProcessMeter {

  private static final Path PROC = Path.of("/proc");

  private final @Nullable Long processId;
  private final boolean withChildren;

  private ProcessMeter(@Nullable Long processId, boolean withChildren) {
    this.processId = processId;
    this.withChildren = withChildren;
  }

  /**
   * Creates one.
   *
   * @param processId the process; null for one that cannot be seen, of which nothing is known
   */
  public static ProcessMeter of(@Nullable Long processId) {
    return new ProcessMeter(processId, false);
  }

  /**
   * One of a process and of all that it has started: a server may keep several. Memory that they
   * share counts for each. CPU time of those that ended counts if somebody waited for their end.
   */
  public static ProcessMeter ofTree(@Nullable Long processId) {
    return new ProcessMeter(processId, true);
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
    return sum(ProcessMeter::cpuTime, Duration::plus);
  }

  private static @Nullable Duration cpuTime(long process) {
    try {
      return ProcFile.cpuTime(Files.readString(PROC.resolve(process + "/stat")));
    } catch (IOException e) {
      Optional<Duration> total =
          ProcessHandle.of(process).flatMap(handle -> handle.info().totalCpuDuration());
      return total.orElse(null);
    }
  }

  /** The memory of the process that is in RAM, in bytes; null where it is not known. */
  public @Nullable Long residentBytes() {
    return sum(ProcessMeter::residentBytes, Long::sum);
  }

  private static @Nullable Long residentBytes(long process) {
    try {
      return ProcFile.residentBytes(Files.readString(PROC.resolve(process + "/status")));
    } catch (IOException e) {
      return null;
    }
  }

  private <T> @Nullable T sum(LongFunction<@Nullable T> figure, BinaryOperator<T> plus) {
    if (processId == null) {
      return null;
    }
    if (!withChildren) {
      return figure.apply(processId);
    }
    return ProcessTree.of(processId).stream()
        .map(figure::apply)
        .filter(Objects::nonNull)
        .reduce(plus)
        .orElse(null);
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
