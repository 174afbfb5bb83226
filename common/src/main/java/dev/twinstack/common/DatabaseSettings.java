package dev.twinstack.common;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    if (!ca.isEmpty() && readAuthorities(ca).isEmpty()) {
      throw noAuthorities(ca, null);
    }
  }

  /** The certificates of the authorities; empty for those that the JVM trusts. */
  public List<Certificate> authorities() {
    return ca.isEmpty() ? List.of() : readAuthorities(ca);
  }

  private static List<Certificate> readAuthorities(String file) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
    } catch (IOException | CertificateException e) {
      throw noAuthorities(file, e);
    }
  }

  private static IllegalArgumentException noAuthorities(String file, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "DATABASE_CA is " + file + ": set it to a file of certificates in PEM", cause);
  }

  @Override
  public String toString() {
    return user + "@" + host + ":" + port + "/" + name;
  }
}
