package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.result.Promise;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something in the database itself, done by statements on a session of the operator's. */
final class StatementFault implements Fault {

  private final String name;
  private final String what;
  private final Promise promise;
  private final List<String> harm;
  private final List<String> mend;
  private @Nullable Connection session;

  StatementFault(String name, String what, Promise promise, List<String> harm, List<String> mend) {
    this.name = name;
    this.what = what;
    this.promise = promise;
    this.harm = List.copyOf(harm);
    this.mend = List.copyOf(mend);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String what() {
    return what;
  }

  @Override
  public Promise promise() {
    return promise;
  }

  @Override
  public Optional<String> obstacle(FaultBench bench) {
    return bench.foreignDatabase();
  }

  @Override
  public void inject(FaultBench bench) throws SQLException {
    session = bench.control().operator().connect();
    execute(session, harm);
  }

  @Override
  public void heal(FaultBench bench) throws SQLException {
    Connection open = session;
    session = null;
    if (open != null) {
      try (open) {
        execute(open, mend);
      }
    }
  }

  private static void execute(Connection session, List<String> statements) throws SQLException {
    try (Statement statement = session.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
