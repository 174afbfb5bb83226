package dev.twinstack.testbed.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/**
 * Where a database is and who may use it.
 *
 * @param host a name or an IP address
 * @param port 1 to 65535
 * @param name the database's own name on its server
 * @param user who connects, and makes the table
 * @param password the user's password; in no text that this record makes
 * @param reader as whom the services connect: may be given less, and is where the server was
 *     started here
 * @param readerPassword the reader's password; in no text that this record makes
 */
public record DatabaseAddress(
    String host,
    int port,
    String name,
    String user,
    String password,
    String reader,
    String readerPassword) {

  private static final String CONNECT_TIMEOUT_MS = "5000";

  public DatabaseAddress {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException(
          "DATABASE_PORT is %d: set it to a port from 1 to 65535".formatted(port));
    }
    if (!reader.matches("[A-Za-z0-9_.-]+")) {
      throw new IllegalArgumentException(
          "DATABASE_READER is '%s': set it to letters, digits, '_', '.' and '-'".formatted(reader));
    }
  }

  /** One that has a single account. */
  public DatabaseAddress(String host, int port, String name, String user, String password) {
    this(host, port, name, user, password, user, password);
  }

  /**
   * Reads the address from DATABASE_HOST, DATABASE_PORT, DATABASE_NAME, DATABASE_USER and
   * DATABASE_PASSWORD, with the services' own defaults, and from DATABASE_READER and
   * DATABASE_READER_PASSWORD, without which the services connect as that user.
   *
   * @throws IllegalArgumentException if the port is none
   */
  public static DatabaseAddress from(Map<String, String> environment) {
    String port = environment.getOrDefault("DATABASE_PORT", "3306");
    if (!port.matches("[0-9]{1,5}")) {
      throw new IllegalArgumentException(
          "DATABASE_PORT is '%s': set it to a port from 1 to 65535".formatted(port));
    }
    String user = environment.getOrDefault("DATABASE_USER", "demo");
    String password = environment.getOrDefault("DATABASE_PASSWORD", "demo");
    return new DatabaseAddress(
        environment.getOrDefault("DATABASE_HOST", "127.0.0.1"),
        Integer.parseInt(port),
        environment.getOrDefault("DATABASE_NAME", "demo"),
        user,
        password,
        environment.getOrDefault("DATABASE_READER", user),
        environment.getOrDefault("DATABASE_READER_PASSWORD", password));
  }

  /** The same for the services' account alone. */
  public DatabaseAddress asReader() {
    return new DatabaseAddress(host, port, name, reader, readerPassword);
  }

  /** The variables from which a service's process learns this address. */
  public Map<String, String> environment() {
    return Map.of(
        "DATABASE_HOST", host,
        "DATABASE_PORT", Integer.toString(port),
        "DATABASE_NAME", name,
        "DATABASE_USER", reader,
        "DATABASE_PASSWORD", readerPassword);
  }

  /**
   * Connects by JDBC.
   *
   * @throws DatabaseUnavailableException if the server is not there or refuses
   */
  public Connection connect() {
    return connect(Map.of());
  }

  /**
   * Connects by JDBC with properties of MySQL Connector/J beyond those that are always set.
   *
   * @throws DatabaseUnavailableException if the server is not there or refuses
   */
  public Connection connect(Map<String, String> driverProperties) {
    try {
      return tryConnect(driverProperties);
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(
          "The database %s cannot be used".formatted(this),
          e,
          "start it, or set DATABASE_HOST, DATABASE_PORT, DATABASE_NAME, DATABASE_USER and DATABASE_PASSWORD");
    }
  }

  Connection tryConnect(Map<String, String> driverProperties) throws SQLException {
    Properties properties = new Properties();
    properties.put("user", user);
    properties.put("password", password);
    properties.put("connectTimeout", CONNECT_TIMEOUT_MS);
    // MySQL's default way to log in needs one of TLS and this where its server has no TLS.
    properties.put("allowPublicKeyRetrieval", "true");
    properties.putAll(driverProperties);
    String hostPart = host.contains(":") ? "[" + host + "]" : host;
    return DriverManager.getConnection(
        "jdbc:mysql://%s:%d/%s".formatted(hostPart, port, name), properties);
  }

  /** Host, port, name and user; never the password. */
  @Override
  public String toString() {
    return "%s at %s:%d as %s".formatted(name, host, port, user);
  }
}
