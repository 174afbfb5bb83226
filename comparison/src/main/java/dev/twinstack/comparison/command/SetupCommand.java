package dev.twinstack.comparison.command;

import dev.twinstack.common.DemoTable;
import dev.twinstack.testbed.database.DatabaseAddress;
import dev.twinstack.testbed.loader.DataLoader;
import dev.twinstack.testbed.loader.LoadReport;
import dev.twinstack.testbed.progress.Progress;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a database ready for services that somebody else runs. */
@Command(
    name = "setup",
    description = {
      "Load the rows into the database of DATABASE_*, and make the account of the services.",
      "That account may read the one table and nothing else. Running it again changes nothing."
    },
    sortOptions = false)
final class SetupCommand implements Callable<Integer> {

  private static final String PASSWORD = "READER_PASSWORD";

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
      names = "--reader",
      paramLabel = "USER",
      description = "The account of the services, with the password of READER_PASSWORD.")
  private @Nullable String reader;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Map<String, String> environment = System.getenv();
    ReaderAccount account = reader == null ? null : account(reader, environment.get(PASSWORD));
    DatabaseAddress address = DatabaseAddress.from(environment);
    LoadReport report = DataLoader.load(address, rows, seed, Progress.console());
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%d rows in %s: %s%n",
        report.rows(), address, report.outcome().name().toLowerCase(Locale.ROOT));
    if (account != null) {
      make(account, address);
      out.printf("%s may read them and nothing else%n", account.user());
    }
    out.flush();
    return ExitCode.DONE;
  }

  private static ReaderAccount account(String user, @Nullable String password) {
    if (password == null || password.isEmpty()) {
      throw new CommandFailedException(
          ExitCode.USAGE, "%s is not set: set it to the password of %s".formatted(PASSWORD, user));
    }
    return new ReaderAccount(user, password);
  }

  private static void make(ReaderAccount account, DatabaseAddress address) {
    try {
      account.makeOn(address);
    } catch (SQLException e) {
      throw new CommandFailedException(
          ExitCode.ENVIRONMENT,
          "The account %s cannot be made on %s (%s): the user of DATABASE_USER needs CREATE USER and the grant option"
              .formatted(account.user(), address, e.getMessage()));
    }
  }
}
