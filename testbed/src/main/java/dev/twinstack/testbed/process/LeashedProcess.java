package dev.twinstack.testbed.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
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

  private static final String GUARD_NAME = "twinstack-guard";
  private static final String SHELL = "/bin/sh";
  private static final String SET_GROUP = "/usr/bin/setsid";

  // The terminal's interrupt goes to the whole group: the end must come from the pipe, in order.
  // Background jobs get no standard input of their own, hence descriptor 3.
  private static final String GUARD =
      """
      trap '' INT HUP
      exec 3<&0
      "$@" 3<&- </dev/null &
      child=$!
      # Where it leads a group, all of the group are told.
      tell() { kill -s "$1" -- "-$child" 2>/dev/null || kill -s "$1" "$child" 2>/dev/null; }
      trap 'tell TERM' TERM
      # One that stands still takes no signal but that to go on.
      { read -r _ <&3; tell TERM; tell CONT; } &
      reader=$!
      while kill -0 "$child" 2>/dev/null; do wait "$child"; done
      kill "$reader" 2>/dev/null
      """;

  private final Process process;

  private LeashedProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts a program.
   *
   * @param command the program and its arguments
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
      guarded.addAll(List.of(SHELL, "-c", GUARD, GUARD_NAME));
    }
    guarded.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(guarded)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output);
    builder.environment().putAll(environment);
    return new LeashedProcess(builder.start());
  }

  /**
   * Starts what a line says, as a shell reads it, in a group of its own where the system has {@code
   * setsid}: then the terminal's interrupt does not reach it, and its children end with it even
   * after a JVM that was killed.
   *
   * @param line the command, with this process's variables
   * @param folder where it works
   * @param output the file that takes all it writes
   * @throws IOException if there is no shell
   */
  public static LeashedProcess startLine(String line, Path folder, File output) throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of(SET_GROUP))) {
      command.add(SET_GROUP);
    }
    command.addAll(List.of(SHELL, "-c", line));
    return start(command, folder, Map.of(), output);
  }

  /** Calls once it has ended, by itself or not. */
  public void onEnd(Runnable listener) {
    var _ = process.onExit().thenRun(listener);
  }

  /** Whether the program, or the guard that is to end it, is there. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** The program's own number, once it runs: not that of its guard. */
  public OptionalLong programId() {
    if (SystemUtils.IS_OS_WINDOWS) {
      return OptionalLong.of(process.pid());
    }
    return process
        .children()
        .filter(child -> child.info().arguments().filter(LeashedProcess::isProgram).isPresent())
        .mapToLong(ProcessHandle::pid)
        .findFirst();
  }

  /** The guard's own children have its arguments, as has the program until it runs. */
  private static boolean isProgram(String[] arguments) {
    return !List.of(arguments).contains(GUARD_NAME);
  }

  /**
   * Ends the program and waits until it and all that it has started are gone; by force where that
   * takes longer.
   */
  public void stop(long timeoutSeconds) {
    List<ProcessHandle> all = process.toHandle().descendants().collect(Collectors.toList());
    all.add(process.toHandle());
    try {
      process.getOutputStream().close();
      if (SystemUtils.IS_OS_WINDOWS) {
        process.destroy();
      }
      CompletableFuture.allOf(
              all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
          .get(timeoutSeconds, TimeUnit.SECONDS);
      return;
    } catch (IOException | ExecutionException | TimeoutException e) {
      // The pipe is broken, so the guard is gone, or it takes too long: force is what is left.
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
