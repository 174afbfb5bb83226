package dev.twinstack.comparison.deploy;

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

/** Both services, as jars, on the embedded database, with a little to do all the time. */
final class RunningPair implements AutoCloseable {

  private static final int ROWS = 5_000;

  private final LocalDatabase database;
  private final OwnTargets services;
  private final LightLoad load;

  private RunningPair(LocalDatabase database, OwnTargets services) {
    this.database = database;
    this.services = services;
    this.load = LightLoad.on(services.targets());
  }

  static RunningPair start(Path logs) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("TWINSTACK_CACHE", "../target/test-cache");
    LocalDatabase database =
        LocalDatabase.start(DatabaseChoice.EMBEDDED, environment, Progress.silent());
    try {
      DataLoader.load(database.address(), ROWS, DemoTable.DEFAULT_SEED, Progress.silent());
      return new RunningPair(
          database,
          OwnTargets.start(
              ServiceLaunch.both(), 0, Deployed.HOME, database, logs, true, Progress.silent()));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Blocking, reactive. */
  List<Target> targets() {
    return services.targets();
  }

  /** To their database, as the owner of its table. */
  Connection connect() throws SQLException {
    return database.address().connect();
  }

  @Override
  public void close() {
    load.close();
    services.close();
    database.close();
  }
}
