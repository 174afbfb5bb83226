package dev.twinstack.testbed.loader;

import dev.twinstack.common.RandomName;
import dev.twinstack.testbed.database.DatabaseAddress;
import dev.twinstack.testbed.database.DatabaseUnavailableException;
import dev.twinstack.testbed.loader.LoadReport.Outcome;
import dev.twinstack.testbed.progress.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * Loads the table {@code demo_data}: row i, from 1, has the id i and the name {@link
 * RandomName#ofRow}. Any number of loaders may be at work on one database, in any number of
 * processes: one loads, the others wait and keep what it loaded.
 */
public final class DataLoader {

  private static final int OTHER_LOADER_TIMEOUT_SECONDS = 600;

  static final Map<String, String> DRIVER_PROPERTIES =
      Map.of("allowLoadLocalInfile", "true", "rewriteBatchedStatements", "true");

  private DataLoader() {}

  /**
   * Makes the table have exactly these rows. One that has them is kept; one that was loaded here
   * with others, or has none, is replaced by the new one when that is complete. Where the services
   * connect as somebody else, they are given the right to read it.
   *
   * @param rows how many, at least 1
   * @param seed the seed of their names
   * @param progress where to show how far it is
   * @throws DatabaseUnavailableException if the database does not do its part, or if the table has
   *     rows that were not loaded here: those are never touched
   * @throws IllegalArgumentException if {@code rows} is less than 1
   */
  public static LoadReport load(DatabaseAddress address, int rows, long seed, Progress progress) {
    if (rows < 1) {
      throw new IllegalArgumentException("The rows are %d: ask for 1 or more".formatted(rows));
    }
    long startNs = System.nanoTime();
    try (Connection connection = address.connect(DRIVER_PROPERTIES)) {
      // Held until the connection ends, however it ends.
      waitForOtherLoaders(connection, progress);
      TableContent expected = TableContent.expected(rows, seed);
      DemoTableLoad load = new DemoTableLoad(connection, rows, seed, progress);
      Outcome outcome = load.isComplete(expected) ? Outcome.KEPT : Outcome.LOADED;
      if (outcome == Outcome.LOADED) {
        load.run(expected);
      }
      if (!address.reader().equals(address.user())) {
        load.grantTo(address.reader());
      }
      return new LoadReport(
          rows, outcome, Duration.ofNanos(System.nanoTime() - startNs), expected.checksum());
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(
          "The rows cannot be loaded into the database %s".formatted(address),
          e,
          "look into its log, then load again");
    }
  }

  private static void waitForOtherLoaders(Connection connection, Progress progress)
      throws SQLException {
    if (takeLock(connection, 0)) {
      return;
    }
    progress.say("Another loader is at work on this database: waiting for it");
    if (!takeLock(connection, OTHER_LOADER_TIMEOUT_SECONDS)) {
      throw new DatabaseUnavailableException(
          "Another loader has been at work on the database %s for %d s: wait for it or end it"
              .formatted(connection.getCatalog(), OTHER_LOADER_TIMEOUT_SECONDS));
    }
  }

  private static boolean takeLock(Connection connection, int timeoutSeconds) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT GET_LOCK(CONCAT('twinstack.', MD5(DATABASE())), ?)")) {
      query.setInt(1, timeoutSeconds);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
