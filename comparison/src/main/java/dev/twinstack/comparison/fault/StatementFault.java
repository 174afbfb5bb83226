package dev.twinstack.comparison.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something in the database itself, done by statements on a session of its own. */
final class StatementFault implements Fault {

  private final String name;
  private final String promise;
  private final List<String> harm;
  private final List<String> mend;
  private @Nullable Connection session;

  StatementFault(String name, String promise, List<String> harm, List<String> mend) {
    this.name = name;
    this.promise = promise;
    this.harm = List.copyOf(harm);
    this.mend = List.copyOf(mend);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String promise() {
    return promise;
  }

  @Override
  public Optional<String> obstacle(FaultBench bench) {
    return bench.database().isOwn()
        ? Optional.empty()
        : Optional.of("the database is somebody else's");
  }

  @Override
  public void inject(FaultBench bench) throws SQLException {
    session = bench.database().address().connect();
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
