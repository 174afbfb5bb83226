package dev.twinstack.common;

/**
 * Where the database is, from {@code DATABASE_HOST} and its sisters. The defaults stand in the
 * services' {@code application.yaml}.
 *
 * @param host a host name or an address
 * @param port a TCP port
 * @param name the name of the database
 * @param user who asks
 * @param password the user's password; never printed
 */
public record DatabaseSettings(String host, int port, String name, String user, String password) {

  public DatabaseSettings {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException(
          "DATABASE_PORT is " + port + ": set it to a number from 1 to 65535");
    }
  }

  @Override
  public String toString() {
    return user + "@" + host + ":" + port + "/" + name;
  }
}
