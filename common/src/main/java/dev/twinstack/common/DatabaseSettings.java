package dev.twinstack.common;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the database is, from {@code DATABASE_HOST} and its sisters. The defaults stand in the
 * services' {@code application.yaml}.
 *
 * @param host a host name or an address
 * @param port a TCP port
 * @param name the name of the database
 * @param user who asks
 * @param password the user's password; never printed
 * @param tls whether connections are encrypted, and the server's certificate and name are verified;
 *     else nothing is encrypted
 * @param ca a file with the certificates, in PEM, of the authorities that may sign the server's;
 *     empty for those that the JVM trusts
 */
public record DatabaseSettings(
    String host, int port, String name, String user, String password, boolean tls, String ca) {

  public DatabaseSettings {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException(
          "DATABASE_PORT is " + port + ": set it to a number from 1 to 65535");
    }
    if (!ca.isEmpty() && !Files.isReadable(Path.of(ca))) {
      throw new IllegalArgumentException(
          "DATABASE_CA is " + ca + ": set it to a file of certificates that can be read");
    }
  }

  @Override
  public String toString() {
    return user + "@" + host + ":" + port + "/" + name;
  }
}
