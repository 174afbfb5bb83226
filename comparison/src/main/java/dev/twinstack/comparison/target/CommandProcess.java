package dev.twinstack.comparison.target;

import dev.twinstack.testbed.process.LeashedProcess;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** A target that a command has started. It works in the folder in which the tool was called. */
final class CommandProcess implements AutoCloseable {

  private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int CONNECT_TIMEOUT_MS = 1_000;
  private static final int STOP_TIMEOUT_SECONDS = 10;

  private final Target target;
  private final LeashedProcess process;
  private volatile boolean isClosing;

  private CommandProcess(Target target, LeashedProcess process) {
    this.target = target;
    this.process = process;
  }

  /**
   * Runs the command and waits until the target's URL is answered, whatever the answer.
   *
   * @param logs the folder that takes what it writes; made if need be
   * @throws TargetFailedException if somebody answers there already, or nobody after two minutes,
   *     or the command ends before
   */
  static CommandProcess start(GivenTarget given, Path logs, Progress progress) {
    Target target = given.target();
    requireNobody(target);
    Path log = logs.resolve(target.name() + ".log");
    try (Progress.Step step = progress.start("Starting the target " + target.name(), 1, "steps")) {
      Files.createDirectories(logs);
      LeashedProcess process =
          LeashedProcess.startLine(
              Objects.requireNonNull(given.command()), Path.of("").toAbsolutePath(), log.toFile());
      try {
        waitFor(target, process, log);
        Long processId = process.programId().stream().boxed().findFirst().orElse(null);
        CommandProcess running = new CommandProcess(target.of(processId), process);
        process.onEnd(() -> running.tell(progress, log));
        step.to(1);
        return running;
      } catch (IOException | RuntimeException e) {
        process.stop(STOP_TIMEOUT_SECONDS);
        throw e;
      }
    } catch (IOException e) {
      throw new TargetFailedException(
          "The target %s cannot be started (%s)".formatted(target.name(), e), e);
    }
  }

  /** Else another's answers would be taken for its own. */
  private static void requireNobody(Target target) {
    URI url = target.url();
    int port = url.getPort() >= 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(url.getHost(), port), CONNECT_TIMEOUT_MS);
    } catch (IOException e) {
      return;
    }
    throw new TargetFailedException(
        "Somebody listens at %s before the target %s is started: end that, or leave start= out"
            .formatted(url, target.name()));
  }

  private static void waitFor(Target target, LeashedProcess process, Path log) throws IOException {
    long startNs = System.nanoTime();
    while (!TargetClient.isReachable(target)) {
      boolean late = System.nanoTime() - startNs > START_TIMEOUT.toNanos();
      if (late || !process.isAlive()) {
        throw new TargetFailedException(
            "The target %s %s at %s: see %s, which %s"
                .formatted(
                    target.name(),
                    late
                        ? "does not answer after " + START_TIMEOUT.toSeconds() + " s"
                        : "ended before it answered",
                    target.address(),
                    log,
                    end(log)));
      }
      try {
        Thread.sleep(POLL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new TargetFailedException("The start was interrupted: start it again", e);
      }
    }
  }

  private static String end(Path log) throws IOException {
    // In whatever encoding it writes.
    return Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream()
        .filter(line -> !line.isBlank())
        .reduce((_, last) -> last)
        .map(last -> "ends with: " + last.strip())
        .orElse("is empty");
  }

  private void tell(Progress progress, Path log) {
    if (!isClosing) {
      progress.say("The target %s has ended by itself: see %s".formatted(target.name(), log));
    }
  }

  Target target() {
    return target;
  }

  @Override
  public void close() {
    isClosing = true;
    process.stop(STOP_TIMEOUT_SECONDS);
  }
}
