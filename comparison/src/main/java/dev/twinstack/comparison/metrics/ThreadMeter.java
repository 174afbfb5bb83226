package dev.twinstack.comparison.metrics;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a process and of all that it has started, from Linux's {@code /proc/PID/task}. A
 * thread that ended is not there any more, and what it used is lost to these figures, unlike to
 * those of the whole process. Safe for any number of threads; a reading takes about 0.1 ms for each
 * ten threads.
 */
public final class ThreadMeter {

  private static final Pattern SWITCHES =
      Pattern.compile("(?m)^(?:non)?voluntary_ctxt_switches:\\s*(\\d+)$");

  private final @Nullable Long processId;

  private ThreadMeter(@Nullable Long processId) {
    this.processId = processId;
  }

  /** Creates one for a process, with those it has started; null for one that cannot be seen. */
  public static ThreadMeter of(@Nullable Long processId) {
    return new ThreadMeter(processId);
  }

  /**
   * CPU time in nanoseconds, in steps of 10 ms, of the threads whose name matches wholly, by
   * thread. The system keeps the first 15 characters of a name. Null where it is not known.
   */
  public @Nullable Map<Long, Long> cpuNs(Pattern name) {
    return read(task -> {
      boolean matches = name.matcher(Files.readString(task.resolve("comm")).strip()).matches();
      return matches ? ProcFile.ownCpuTime(Files.readString(task.resolve("stat"))).toNanos() : null;
    });
  }

  /** How often each thread left a processor, by itself or not; null where it is not known. */
  public @Nullable Map<Long, Long> contextSwitches() {
    return read(task ->
        SWITCHES
            .matcher(Files.readString(task.resolve("status")))
            .results()
            .mapToLong(line -> Long.parseLong(line.group(1)))
            .sum());
  }

  /** By thread, what was added between two readings; a thread that is new began at zero. */
  public static Map<Long, Long> grown(Map<Long, Long> before, Map<Long, Long> after) {
    return after.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue() - before.getOrDefault(entry.getKey(), 0L)));
  }

  private interface Figure {
    @Nullable Long of(Path task) throws IOException;
  }

  private @Nullable Map<Long, Long> read(Figure figure) {
    if (processId == null) {
      return null;
    }
    Map<Long, Long> figures = new HashMap<>();
    for (long process : ProcessTree.of(processId)) {
      try (DirectoryStream<Path> all =
          Files.newDirectoryStream(Path.of("/proc/" + process + "/task"))) {
        for (Path task : all) {
          add(task, figure, figures);
        }
      } catch (IOException e) {
        if (process == processId) {
          return null;
        }
      }
    }
    return figures;
  }

  private static void add(Path task, Figure figure, Map<Long, Long> figures) {
    try {
      Long value = figure.of(task);
      if (value != null) {
        figures.put(Long.valueOf(task.getFileName().toString()), value);
      }
    } catch (IOException e) {
      // It ended meanwhile.
    }
  }
}
