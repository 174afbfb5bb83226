package dev.twinstack.comparison.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a running JVM by the {@code jcmd} of this JVM's JDK, a process of its own: each question
 * takes 0.2 to 0.5 s and as much CPU, so none belongs into a window. Safe for any number of
 * threads.
 */
public final class JvmCommand {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final @Nullable Long processId;

  private JvmCommand(@Nullable Long processId) {
    this.processId = processId;
  }

  /** Creates one for a process; null for one that cannot be seen, which answers nothing. */
  public static JvmCommand of(@Nullable Long processId) {
    return new JvmCommand(processId);
  }

  /**
   * Asks.
   *
   * @param command the command and what it takes, one argument each, as {@code jcmd PID help} lists
   *     them
   * @return what the JVM answers, without the line that repeats its number; null where it is no
   *     JVM, is another user's, refuses, or does not answer within 20 s
   */
  public @Nullable String ask(String... command) {
    if (processId == null) {
      return null;
    }
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    line.add(Long.toString(processId));
    line.addAll(List.of(command));
    try {
      return answer(new ProcessBuilder(line).redirectErrorStream(true).start());
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable String answer(Process jcmd) {
    try {
      CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> output(jcmd));
      String text = output.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
      boolean ended = jcmd.waitFor(1, TimeUnit.SECONDS);
      return ended && jcmd.exitValue() == 0 ? text.replaceFirst("^\\d+:\\R", "") : null;
    } catch (ExecutionException | TimeoutException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } finally {
      jcmd.destroyForcibly();
    }
  }

  private static String output(Process jcmd) {
    try (InputStream output = jcmd.getInputStream()) {
      return new String(output.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many methods wait for the JVM's compilers, those under way not counted; null if untold. */
  public @Nullable Integer compileQueue() {
    String answer = ask("Compiler.queue");
    return answer == null ? null : CompileQueue.length(answer);
  }
}
