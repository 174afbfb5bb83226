package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.result.Promise;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database takes ten connections, of the many that it had, and refuses the rest. */
final class TooManyConnections implements Fault {

  // MariaDB takes no smaller number.
  private static final int FEW = 10;

  private @Nullable Connection session;
  private long usual;

  @Override
  public String name() {
    return "too-many-connections";
  }

  @Override
  public String what() {
    return "the database ends all connections and takes " + FEW + " new ones";
  }

  @Override
  public Promise promise() {
    return Promises.BOUNDED;
  }

  @Override
  public Optional<String> obstacle(FaultBench bench) {
    return bench.foreignDatabase();
  }

  @Override
  public void inject(FaultBench bench) throws SQLException {
    // Held until the mend: one who may do everything finds no door open either.
    Connection open = bench.control().operator().connect();
    session = open;
    usual = usual(open);
    execute(open, "set global max_connections = " + FEW);
    for (long id : sessionsOf(open, bench.installation().database().address().user())) {
      kill(open, id);
    }
  }

  @Override
  public void heal(FaultBench bench) throws SQLException {
    Connection open = session;
    session = null;
    if (open != null) {
      try (open) {
        execute(open, "set global max_connections = " + usual);
      }
    }
  }

  private static void kill(Connection open, long id) {
    try {
      execute(open, "kill " + id);
    } catch (SQLException e) {
      // It has ended by itself meanwhile.
    }
  }

  private static void execute(Connection open, String sql) throws SQLException {
    try (Statement statement = open.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long usual(Connection open) throws SQLException {
    try (Statement statement = open.createStatement();
        ResultSet row = statement.executeQuery("select @@global.max_connections")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static List<Long> sessionsOf(Connection open, String user) throws SQLException {
    List<Long> sessions = new ArrayList<>();
    try (PreparedStatement statement =
        open.prepareStatement("select id from information_schema.processlist where user = ?")) {
      statement.setString(1, user);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          sessions.add(rows.getLong(1));
        }
      }
    }
    return sessions;
  }
}
