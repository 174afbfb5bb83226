package dev.twinstack.comparison.command;

import dev.twinstack.comparison.result.EnvironmentManifest;
import dev.twinstack.comparison.result.ResultFile;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.Settings;
import dev.twinstack.comparison.result.TargetManifest;
import dev.twinstack.comparison.trial.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a run has measured in its result file, after every step, so that a run that is stopped
 * or killed loses nothing. Safe for any number of threads.
 */
final class RunKeeper {

  private static final String UNDER_WAY = "it was stopped before its end";

  private final Path file;
  private final Instant start;
  private final Settings settings;
  private final EnvironmentManifest environment;
  private final Supplier<Duration> elapsed;
  private final List<TargetManifest> targets = new ArrayList<>();
  private @Nullable RunResult latest;
  private boolean closed;

  RunKeeper(
      Path folder,
      Instant start,
      Settings settings,
      EnvironmentManifest environment,
      Supplier<Duration> elapsed) {
    this.file = folder.resolve("result.json");
    this.start = start;
    this.settings = settings;
    this.environment = environment;
    this.elapsed = elapsed;
  }

  /** Says what is compared, before anything is kept. */
  synchronized void targets(List<TargetManifest> manifests) {
    targets.clear();
    targets.addAll(manifests);
  }

  /** Keeps what has been measured so far. */
  synchronized void keep(Journal.Entries entries) {
    if (!closed) {
      latest = write(entries, UNDER_WAY);
    }
  }

  /** Keeps what has been measured, which is all. */
  synchronized RunResult complete(Journal.Entries entries) {
    latest = write(entries, null);
    return latest;
  }

  /**
   * Keeps no more, because the targets are about to end.
   *
   * @return what was kept last, if it is not whole; null before anything is and after all is
   */
  synchronized @Nullable RunResult stop() {
    closed = true;
    return latest == null || latest.partial() == null ? null : latest;
  }

  private RunResult write(Journal.Entries entries, @Nullable String partial) {
    RunResult result =
        new RunResult(
            RunResult.SCHEMA,
            start,
            elapsed.get().toNanos(),
            partial,
            settings,
            environment,
            targets,
            entries.ledger(),
            entries.traps(),
            entries.startUps(),
            entries.warmUp(),
            entries.rounds(),
            entries.idleConnections(),
            entries.detections(),
            entries.invalid());
    try {
      ResultFile.write(result, file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The result cannot be written to %s (%s): make room or choose another folder by --output"
              .formatted(file, e.getMessage()),
          e);
    }
    return result;
  }
}
