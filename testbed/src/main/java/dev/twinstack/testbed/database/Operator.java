package dev.twinstack.testbed.database;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The account on a server of ours that may do everything, for as long as the server runs.
 *
 * @param password drawn at random, in no text that this record makes
 */
record Operator(String password) {

  private static final String USER = "operator";
  private static final int PASSWORD_BYTES = 16;

  static Operator draw() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Operator(HexFormat.of().formatHex(bytes));
  }

  /** The statements that make it. */
  String statements() {
    return """
    CREATE USER %1$s@'%%' IDENTIFIED BY '%2$s';
    GRANT ALL PRIVILEGES ON *.* TO %1$s@'%%';
    """
        .formatted(USER, password);
  }

  /** It on the server that has this address for others. */
  DatabaseAddress on(DatabaseAddress server) {
    return new DatabaseAddress(server.host(), server.port(), server.name(), USER, password);
  }

  @Override
  public String toString() {
    return USER;
  }
}
