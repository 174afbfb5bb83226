package dev.twinstack.comparison.command;

import dev.twinstack.testbed.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * An account of a database that may do what a service does: read the one table.
 *
 * @param user its name, from any host
 * @param password its password; in no text that this record makes
 */
record ReaderAccount(String user, String password) {

  /** Makes it, or gives it this password where it is there. */
  void makeOn(DatabaseAddress address) throws SQLException {
    // The driver puts the values in: the server takes none in statements of this kind.
    try (Connection connection = address.connect()) {
      run(connection, "CREATE USER IF NOT EXISTS ?@'%' IDENTIFIED BY ?", user, password);
      run(connection, "ALTER USER ?@'%' IDENTIFIED BY ?", user, password);
      String quote = connection.getMetaData().getIdentifierQuoteString();
      run(
          connection,
          "GRANT SELECT ON %1$s%2$s%1$s.demo_data TO ?@'%%'"
              .formatted(quote, address.name().replace(quote, quote + quote)),
          user);
    }
  }

  private static void run(Connection connection, String sql, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  @Override
  public String toString() {
    return user;
  }
}
