package dev.twinstack.comparison.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts the system calls of a process by strace, which must be installed and allowed to. Each call
 * is slowed several times over, so the counts of a busy service hold and its times do not. One
 * thread at a time.
 */
public final class SystemCalls {

  private static final int WAIT_SECONDS = 10;

  /** Share, seconds, microseconds a call, calls, errors where there were any, name. */
  private static final Pattern LINE =
      Pattern.compile("\\s*[\\d.]+\\s+[\\d.]+\\s+\\d+\\s+(\\d+)(?:\\s+\\d+)?\\s+([a-z_0-9]+)");

  private final Process strace;
  private final Path summary;

  private SystemCalls(Process strace, Path summary) {
    this.strace = strace;
    this.summary = summary;
  }

  /**
   * Begins to count.
   *
   * @return null where strace is not there or may not look
   */
  public static @Nullable SystemCalls of(long processId) {
    try {
      Path summary = Files.createTempFile("twinstack-", ".strace");
      Process strace =
          new ProcessBuilder(
                  "strace", "-f", "-c", "-o", summary.toString(), "-p", Long.toString(processId))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      // It has no way to say that it is attached, and has ended by now if it may not.
      if (strace.waitFor(2, TimeUnit.SECONDS)) {
        Files.deleteIfExists(summary);
        return null;
      }
      return new SystemCalls(strace, summary);
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /**
   * Stops to count.
   *
   * @return how often each call was made, by its name, the most frequent first
   * @throws IOException if strace did not give its summary
   */
  public Map<String, Long> stop() throws IOException {
    try {
      // An interrupt makes it detach and sum up; a signal to end makes it do so as well.
      strace.destroy();
      if (!strace.waitFor(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("strace does not end");
      }
      return parse(Files.readAllLines(summary));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("strace was not awaited", e);
    } finally {
      strace.destroyForcibly();
      Files.deleteIfExists(summary);
    }
  }

  static Map<String, Long> parse(List<String> lines) {
    Map<String, Long> calls = new LinkedHashMap<>();
    lines.stream()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .filter(line -> !line.group(2).equals("total"))
        .sorted((a, b) -> Long.compare(Long.parseLong(b.group(1)), Long.parseLong(a.group(1))))
        .forEach(line -> calls.put(line.group(2), Long.parseLong(line.group(1))));
    return calls;
  }
}
