package dev.twinstack.testbed.database;

import java.util.List;

/** The settings of every server that is started here, so that they differ in their kind alone. */
final class ServerOptions {

  /** The name of the database, of its user, and the password. */
  static final String DEMO = "demo";

  /** The account of the services, and its password: may read the table and nothing else. */
  static final String READER = "reader";

  private ServerOptions() {}

  /** Where such a server is. */
  static DatabaseAddress address(String host, int port) {
    return new DatabaseAddress(host, port, DEMO, DEMO, DEMO, READER, READER);
  }

  /** The options, read alike by MySQL 8 and later and by MariaDB. */
  static List<String> common() {
    return List.of(
        // A million rows and their index fit, so that a measurement is not one of the disk.
        "--innodb-buffer-pool-size=1G",
        // Two pools of a large size at one time, and room for whoever looks.
        "--max-connections=1000",
        "--character-set-server=utf8mb4",
        // On in one kind and off in the other; it costs CPU that both would take from the services.
        "--performance-schema=OFF",
        "--skip-name-resolve",
        "--skip-log-bin",
        // Rows that a power cut may lose are loaded again.
        "--innodb-flush-log-at-trx-commit=2",
        // How the loader sends its rows.
        "--local-infile=ON");
  }
}
