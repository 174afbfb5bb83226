package dev.twinstack.comparison.command;

import dev.twinstack.common.DemoTable;
import dev.twinstack.testbed.database.DatabaseChoice;
import picocli.CommandLine.Option;

/** Which database, with which rows. */
final class DatabaseOptions {

  @Option(
      names = "--rows",
      paramLabel = "N",
      converter = Converters.ForRows.class,
      description = "The rows of the table (default: ${DEFAULT-VALUE}).")
  private int rows = DemoTable.DEFAULT_ROWS;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The seed of the rows' names (default: ${DEFAULT-VALUE}).")
  private long seed = DemoTable.DEFAULT_SEED;

  @Option(
      names = "--database",
      paramLabel = "auto|external|docker|embedded",
      converter = Converters.ForDatabase.class,
      description =
          "Which database; external is the one of DATABASE_* (default: ${DEFAULT-VALUE}).")
  private DatabaseChoice choice = DatabaseChoice.AUTO;

  /** The same database with these rows. */
  DatabaseOptions with(int otherRows, long otherSeed) {
    DatabaseOptions options = new DatabaseOptions();
    options.rows = otherRows;
    options.seed = otherSeed;
    options.choice = choice;
    return options;
  }

  int rows() {
    return rows;
  }

  long seed() {
    return seed;
  }

  DatabaseChoice choice() {
    return choice;
  }
}
