package dev.twinstack.comparison.command;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.target.AotCache;
import dev.twinstack.comparison.target.OwnTargets;
import dev.twinstack.comparison.target.Service;
import dev.twinstack.comparison.trial.TrainingLoad;
import dev.twinstack.testbed.database.LocalDatabase;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Trains AOT caches by real requests. */
final class Training {

  private final LocalDatabase database;
  private final Progress progress;

  Training(LocalDatabase database, Progress progress) {
    this.database = database;
    this.progress = progress;
  }

  /** Where the caches go unless somebody says so. */
  static Path usualFolder() {
    return Home.folder().resolve("target/trained");
  }

  /**
   * The caches of both services; those that are not there, or of an older build, are trained.
   *
   * @param folder where they are
   */
  List<AotCache> caches(Path folder) throws IOException {
    List<AotCache> caches = new ArrayList<>();
    for (Service service : Service.values()) {
      AotCache cache = AotCache.in(folder, service, Home.folder());
      if (!cache.isCurrent(Home.folder())) {
        train(cache);
      }
      caches.add(cache);
    }
    return caches;
  }

  private void train(AotCache cache) throws IOException {
    cache.layOut(Home.folder());
    Path logs = cache.jar().resolveSibling("logs");
    try (OwnTargets services =
        OwnTargets.start(
            List.of(cache.training()), 0, Home.folder(), database, logs, true, progress)) {
      new TrainingLoad(LoadEngine.hyperfoil(), progress).on(services.targets().getFirst());
      progress.say("Writing the cache of the %s service".formatted(cache.service()));
    }
    if (!Files.exists(cache.cache())) {
      throw new CommandFailedException(
          ExitCode.ENVIRONMENT,
          "The %s service left no cache: read its log in %s".formatted(cache.service(), logs));
    }
  }
}
