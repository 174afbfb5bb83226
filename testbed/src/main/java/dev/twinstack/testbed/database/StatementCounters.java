package dev.twinstack.testbed.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * What a server has been asked to do since it started, over all its clients: its own counters, by
 * {@code SHOW GLOBAL STATUS}. Take two and subtract to see what a load costs in statements.
 *
 * @param questions statements sent by clients, the one that reads these counters included: {@link
 *     #minus} takes that one off, so that the difference is what others sent
 * @param select {@code Com_select}
 * @param stmtExecute {@code Com_stmt_execute}
 * @param stmtReset {@code Com_stmt_reset}
 * @param stmtPrepare {@code Com_stmt_prepare}
 * @param adminCommands {@code Com_admin_commands}: pings, for one
 * @param setOption {@code Com_set_option}
 * @param commit {@code Com_commit}
 * @param rollback {@code Com_rollback}
 */
public record StatementCounters(
    long questions,
    long select,
    long stmtExecute,
    long stmtReset,
    long stmtPrepare,
    long adminCommands,
    long setOption,
    long commit,
    long rollback) {

  private static final String QUERY =
      "SHOW GLOBAL STATUS WHERE Variable_name = 'Questions' OR Variable_name LIKE 'Com\\_%'";

  /**
   * Reads the counters in one statement. Opening and closing a connection costs statements too: use
   * the same open connection for both readings, with auto-commit on.
   *
   * @throws DatabaseUnavailableException if the server does not answer
   */
  public static StatementCounters read(Connection connection) {
    Map<String, Long> values = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(QUERY)) {
      while (rows.next()) {
        values.put(rows.getString(1), rows.getLong(2));
      }
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(
          "The database does not tell its counters", e, "look into its log");
    }
    return new StatementCounters(
        values.getOrDefault("Questions", 0L),
        values.getOrDefault("Com_select", 0L),
        values.getOrDefault("Com_stmt_execute", 0L),
        values.getOrDefault("Com_stmt_reset", 0L),
        values.getOrDefault("Com_stmt_prepare", 0L),
        values.getOrDefault("Com_admin_commands", 0L),
        values.getOrDefault("Com_set_option", 0L),
        values.getOrDefault("Com_commit", 0L),
        values.getOrDefault("Com_rollback", 0L));
  }

  /**
   * What happened after an earlier reading on the same connection, without the reading itself: of
   * two readings one lies between them, and it counts as one question.
   */
  public StatementCounters minus(StatementCounters earlier) {
    return new StatementCounters(
        questions - earlier.questions - 1,
        select - earlier.select,
        stmtExecute - earlier.stmtExecute,
        stmtReset - earlier.stmtReset,
        stmtPrepare - earlier.stmtPrepare,
        adminCommands - earlier.adminCommands,
        setOption - earlier.setOption,
        commit - earlier.commit,
        rollback - earlier.rollback);
  }
}
