package dev.twinstack.comparison.command;

import dev.twinstack.comparison.target.OwnTargets;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.database.LocalDatabase;
import dev.twinstack.testbed.loader.DataLoader;
import dev.twinstack.testbed.progress.Progress;
import java.nio.file.Path;
import java.util.List;

/**
 * A database with its rows and both services on it, up until closed.
 *
 * @param database the database
 * @param services the services
 */
record TestBench(LocalDatabase database, OwnTargets services) implements AutoCloseable {

  /**
   * Starts it all.
   *
   * @param logs the folder that takes the services' logs
   * @param anyPort whether the services take other ports where their own are not free
   */
  static TestBench start(DatabaseOptions options, Path logs, boolean anyPort, Progress progress) {
    LocalDatabase database = LocalDatabase.start(options.choice(), System.getenv(), progress);
    try {
      progress.say("Database: " + database.description());
      DataLoader.load(database.address(), options.rows(), options.seed(), progress);
      return new TestBench(
          database, OwnTargets.start(Home.folder(), database, logs, anyPort, progress));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  List<Target> targets() {
    return services.targets();
  }

  @Override
  public void close() {
    services.close();
    database.close();
  }
}
