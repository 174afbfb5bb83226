package dev.twinstack.app.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.UUID;

/**
 * Certificates of authorities as Connector/J wants them: in a key store, where others write PEM.
 *
 * @param file the key store, which goes when the JVM ends in good order
 * @param password that of the key store, made for it: there is no secret in it
 */
record TrustStore(Path file, String password) {

  static final String TYPE = "PKCS12";

  /**
   * Takes certificates over.
   *
   * @param pem a file of certificates
   * @throws IllegalArgumentException with one line, if it has none that can be read
   */
  static TrustStore of(Path pem) {
    try (InputStream in = Files.newInputStream(pem)) {
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(null, null);
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("authority-" + store.size(), certificate);
      }
      if (store.size() == 0) {
        throw new GeneralSecurityException("there is none");
      }
      TrustStore written =
          new TrustStore(Files.createTempFile("authorities", ".p12"), UUID.randomUUID().toString());
      written.file.toFile().deleteOnExit();
      try (OutputStream out = Files.newOutputStream(written.file)) {
        store.store(out, written.password.toCharArray());
      }
      return written;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "DATABASE_CA is %s: set it to a file of certificates in PEM (%s)"
              .formatted(pem, e.getMessage()),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("DATABASE_CA cannot be read: " + pem, e);
    }
  }

  String url() {
    return file.toUri().toString();
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
