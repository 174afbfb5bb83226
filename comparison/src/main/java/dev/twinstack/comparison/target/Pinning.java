package dev.twinstack.comparison.target;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Gives processes processors of their own, by {@code taskset} of util-linux. */
public final class Pinning {

  private static final int TIMEOUT_SECONDS = 10;

  private Pinning() {}

  /**
   * The processors that this process may use.
   *
   * @throws IOException if the system does not tell, as off Linux, with one line
   */
  public static List<Integer> allowed() throws IOException {
    String name = "Cpus_allowed_list:";
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> ProcessorPlan.parse(line.substring(name.length()).strip()))
        .findFirst()
        .orElseThrow(() -> new IOException("The system does not tell which processors there are"));
  }

  /** A command that starts another one on these processors, where its children stay too. */
  public static List<String> command(List<Integer> processors, List<String> command) {
    return Stream.concat(
            Stream.of("taskset", "-c", ProcessorPlan.list(processors)), command.stream())
        .toList();
  }

  /**
   * Moves a running process with all its threads; takes some milliseconds.
   *
   * @throws IOException if it cannot be moved, or taskset is not installed, with one line
   */
  public static void move(long processId, List<Integer> processors) throws IOException {
    String list = ProcessorPlan.list(processors);
    Process taskset =
        new ProcessBuilder("taskset", "-acp", list, Long.toString(processId))
            .redirectErrorStream(true)
            .start();
    try {
      String said =
          new String(taskset.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      boolean ended = taskset.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      // Of a process that is not there it says nothing, and succeeds.
      if (!ended || taskset.exitValue() != 0 || said.isEmpty()) {
        throw new IOException(
            "Process %d cannot be moved to processors %s: %s"
                .formatted(processId, list, said.isEmpty() ? "there is no such process" : said));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Moving process %d was interrupted".formatted(processId), e);
    } finally {
      taskset.destroyForcibly();
    }
  }
}
