package dev.twinstack.comparison.command;

import dev.twinstack.comparison.target.OwnTargets;
import dev.twinstack.comparison.target.ServiceLaunch;
import dev.twinstack.testbed.database.LocalDatabase;
import dev.twinstack.testbed.loader.DataLoader;
import dev.twinstack.testbed.progress.Progress;
import java.nio.file.Path;

/**
 * A database with its rows, up until closed, on which services are put.
 *
 * @param database the database
 */
record TestBench(LocalDatabase database) implements AutoCloseable {

  /** Starts the database and loads its rows. */
  static TestBench start(DatabaseOptions options, Progress progress) {
    LocalDatabase database = LocalDatabase.start(options.choice(), System.getenv(), progress);
    try {
      progress.say("Database: " + database.description());
      DataLoader.load(database.address(), options.rows(), options.seed(), progress);
      return new TestBench(database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Starts both services.
   *
   * @param logs the folder that takes the services' logs
   * @param anyPort whether the services take other ports where their own are not free
   */
  OwnTargets startBoth(Path logs, boolean anyPort, Progress progress) {
    return OwnTargets.start(
        ServiceLaunch.both(), 0, Home.folder(), database, logs, anyPort, progress);
  }

  @Override
  public void close() {
    database.close();
  }
}
