package dev.twinstack.testbed.database;

import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import dev.twinstack.common.DemoTable;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;

/** A MySQL in a container that lets nobody in without TLS; its certificate is for 127.0.0.1. */
public final class EncryptedDatabase implements AutoCloseable {

  private static final int PORT = 3306;
  private static final String TABLES = "/docker-entrypoint-initdb.d/table.sql";
  private static final String PASSWORD = UUID.randomUUID().toString();

  private final X509Bundle authority = newAuthority("The authority of this test");
  private final GenericContainer<?> container = prepare();

  /** Starts it. */
  public EncryptedDatabase() {
    container.start();
  }

  private static X509Bundle newAuthority(String name) {
    try {
      return new CertificateBuilder()
          .subject("CN=" + name)
          .setIsCertificateAuthority(true)
          .buildSelfSigned();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private X509Bundle serverCertificate() {
    try {
      return new CertificateBuilder()
          .subject("CN=127.0.0.1")
          .addSanIpAddress("127.0.0.1")
          .addExtendedKeyUsageServerAuth()
          .buildIssuedBy(authority);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private GenericContainer<?> prepare() {
    X509Bundle certificate = serverCertificate();
    return new GenericContainer<>(
            System.getenv().getOrDefault("TWINSTACK_MYSQL_IMAGE", "mysql:8.4"))
        .withEnv("MYSQL_DATABASE", "demo")
        .withEnv("MYSQL_USER", "demo")
        .withEnv("MYSQL_PASSWORD", PASSWORD)
        .withEnv("MYSQL_ROOT_PASSWORD", PASSWORD)
        .withEnv("MYSQL_ROOT_HOST", "localhost")
        .withCopyToContainer(Transferable.of("use demo;" + DemoTable.createStatement()), TABLES)
        .withCopyToContainer(readable(authority.getCertificatePEM()), "/tls/ca.pem")
        .withCopyToContainer(readable(certificate.getCertificatePEM()), "/tls/certificate.pem")
        .withCopyToContainer(readable(certificate.getPrivateKeyPEM()), "/tls/key.pem")
        .withCommand(
            "--require-secure-transport=ON",
            "--ssl-ca=/tls/ca.pem",
            "--ssl-cert=/tls/certificate.pem",
            "--ssl-key=/tls/key.pem")
        .withExposedPorts(PORT)
        .withCreateContainerCmdModifier(command -> {
          HostConfig host = Objects.requireNonNull(command.getHostConfig());
          host.withPortBindings(PortBinding.parse("127.0.0.1::" + PORT));
        })
        // The server that sets up the data listens on no port.
        .waitingFor(Wait.forLogMessage(".*ready for connections.* port: " + PORT + ".*", 1));
  }

  private static Transferable readable(String pem) {
    return Transferable.of(pem, 0444);
  }

  /** The variables for a service that trusts this authority alone. */
  public Map<String, String> environment(Path folder) throws Exception {
    return Map.of(
        "DATABASE_HOST",
        "127.0.0.1",
        "DATABASE_PORT",
        String.valueOf(container.getMappedPort(PORT)),
        "DATABASE_PASSWORD",
        PASSWORD,
        "DATABASE_TLS",
        "true",
        "DATABASE_CA",
        write(authority, folder).toString());
  }

  /** The file of an authority that did not sign the server's certificate. */
  public static Path otherAuthority(Path folder) throws Exception {
    return write(newAuthority("Another authority"), folder);
  }

  private static Path write(X509Bundle authority, Path folder) throws Exception {
    return Files.writeString(
        Files.createTempFile(folder, "ca", ".pem"), authority.getCertificatePEM());
  }

  /** Makes the server forget the hashes of passwords that caching_sha2_password keeps. */
  public void forgetPasswords() throws Exception {
    var done =
        container.execInContainer(
            "sh", "-c", "MYSQL_PWD=$MYSQL_ROOT_PASSWORD mysql -uroot -e 'flush privileges'");
    if (done.getExitCode() != 0) {
      throw new IllegalStateException(done.getStderr());
    }
  }

  @Override
  public void close() {
    container.stop();
  }
}
