package dev.twinstack.testbed.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.SystemUtils;

/**
 * A process that does not outlive this one, however this one ends. A shutdown hook does not run on
 * {@code kill -9} or a crash of the JVM, so the process is started by a small shell that reads from
 * a pipe which only this JVM holds open: the kernel closes it when the JVM is gone, and the shell
 * then asks the process to end. The shell is there before the process, which leaves no moment
 * without guard. Windows has no such shell: there the process is started plainly, and what a killed
 * run left is ended by the next. Safe for any number of threads.
 */
public final class LeashedProcess {

  // The terminal's interrupt goes to the whole group: the end must come from the pipe, in order.
  // Background jobs get no standard input of their own, hence descriptor 3.
  private static final String GUARD =
      """
      trap '' INT HUP
      exec 3<&0
      "$@" 3<&- </dev/null &
      child=$!
      trap 'kill "$child" 2>/dev/null' TERM
      # One that stands still takes no signal but that to go on.
      { read -r _ <&3; kill "$child" 2>/dev/null; kill -CONT "$child" 2>/dev/null; } &
      reader=$!
      while kill -0 "$child" 2>/dev/null; do wait "$child"; done
      kill "$reader" 2>/dev/null
      """;

  private final String program;
  private final Process process;

  private LeashedProcess(String program, Process process) {
    this.program = program;
    this.process = process;
  }

  /**
   * Starts a program.
   *
   * @param command the program, by its path, and its arguments
   * @param folder where it works
   * @param environment variables on top of this process's own
   * @param output the file that takes all it writes
   * @throws IOException if it cannot be started
   */
  public static LeashedProcess start(
      List<String> command, Path folder, Map<String, String> environment, File output)
      throws IOException {
    List<String> guarded = new ArrayList<>();
    if (!SystemUtils.IS_OS_WINDOWS) {
      guarded.addAll(List.of("/bin/sh", "-c", GUARD, "twinstack-guard"));
    }
    guarded.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(guarded)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output);
    builder.environment().putAll(environment);
    // The kernel tells a program's path without symbolic links.
    String program = Path.of(command.getFirst()).toRealPath().toString();
    return new LeashedProcess(program, builder.start());
  }

  /** Whether the program, or the guard that is to end it, is there. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** The program's own number, once it runs: not that of its guard. */
  public OptionalLong programId() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .filter(handle -> handle.info().command().filter(program::equals).isPresent())
        .mapToLong(ProcessHandle::pid)
        .findFirst();
  }

  /** Ends the program and waits until it is gone; by force where it takes longer than that. */
  public void stop(long timeoutSeconds) {
    List<ProcessHandle> all = process.toHandle().descendants().collect(Collectors.toList());
    all.add(process.toHandle());
    try {
      process.getOutputStream().close();
      if (SystemUtils.IS_OS_WINDOWS) {
        process.destroy();
      }
      if (process.waitFor(timeoutSeconds, TimeUnit.SECONDS)) {
        return;
      }
    } catch (IOException e) {
      // The pipe is broken, so the guard is gone: force is what is left.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    all.forEach(ProcessHandle::destroyForcibly);
  }

  /**
   * Ends the process that a killed run left, where the file names one that runs this program.
   *
   * @throws IOException if the file or the program cannot be read
   */
  public static void endLeftover(Path processIdFile, Path program, long timeoutSeconds)
      throws IOException, InterruptedException {
    if (!Files.isReadable(processIdFile)) {
      return;
    }
    String text = Files.readString(processIdFile).strip();
    ProcessHandle leftover =
        text.matches("[0-9]{1,18}") ? ProcessHandle.of(Long.parseLong(text)).orElse(null) : null;
    if (leftover == null
        || !leftover.info().command().orElse("").equals(program.toRealPath().toString())) {
      return;
    }
    leftover.destroy();
    try {
      leftover.onExit().get(timeoutSeconds, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      leftover.destroyForcibly();
    }
  }
}
