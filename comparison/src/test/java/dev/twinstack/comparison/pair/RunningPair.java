package dev.twinstack.comparison.pair;

import dev.twinstack.common.DemoTable;
import dev.twinstack.comparison.target.OwnTargets;
import dev.twinstack.comparison.target.ServiceLaunch;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.database.DatabaseChoice;
import dev.twinstack.testbed.database.LocalDatabase;
import dev.twinstack.testbed.loader.DataLoader;
import dev.twinstack.testbed.progress.Progress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Services of this project, as jars, on one database of some thousand rows. */
public final class RunningPair implements AutoCloseable {

  static final Path HOME = Path.of("").toAbsolutePath().getParent();

  private static final int ROWS = 5_000;

  private final LocalDatabase database;
  private final OwnTargets services;

  private RunningPair(LocalDatabase database, OwnTargets services) {
    this.database = database;
    this.services = services;
  }

  /** Starts the database, then the services; leaves nothing behind where one does not start. */
  public static RunningPair start(DatabaseChoice choice, List<ServiceLaunch> launches, Path logs) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("TWINSTACK_CACHE", "../target/test-cache");
    LocalDatabase database = LocalDatabase.start(choice, environment, Progress.silent());
    try {
      DataLoader.load(database.address(), ROWS, DemoTable.DEFAULT_SEED, Progress.silent());
      return new RunningPair(
          database, OwnTargets.start(launches, 0, HOME, database, logs, true, Progress.silent()));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** In the order in which they were asked for. */
  public List<Target> targets() {
    return services.targets();
  }

  /** To their database, as the owner of its table. */
  public Connection connect() throws SQLException {
    return database.address().connect();
  }

  @Override
  public void close() {
    services.close();
    database.close();
  }
}
