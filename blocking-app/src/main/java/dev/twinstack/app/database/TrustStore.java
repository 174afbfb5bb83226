package dev.twinstack.app.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.UUID;

/**
 * Certificates of authorities as Connector/J wants them: in a key store, where others write PEM.
 *
 * @param file the key store, which goes when the JVM ends in good order
 * @param password that of the key store, made for it: there is no secret in it
 */
record TrustStore(Path file, String password) {

  static final String TYPE = "PKCS12";

  /** Writes the certificates into a file of its own in the system's temporary folder. */
  static TrustStore of(List<Certificate> authorities) {
    try {
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(null, null);
      for (Certificate authority : authorities) {
        store.setCertificateEntry("authority-" + store.size(), authority);
      }
      TrustStore written =
          new TrustStore(Files.createTempFile("authorities", ".p12"), UUID.randomUUID().toString());
      written.file.toFile().deleteOnExit();
      try (OutputStream out = Files.newOutputStream(written.file)) {
        store.store(out, written.password.toCharArray());
      }
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException("The authorities cannot be written", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JVM has no " + TYPE, e);
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
