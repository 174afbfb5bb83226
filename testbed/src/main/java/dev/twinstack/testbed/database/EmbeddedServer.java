package dev.twinstack.testbed.database;

import dev.twinstack.testbed.process.LeashedProcess;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.apache.commons.lang3.SystemUtils;

/**
 * MariaDB as a child process: on a free loopback port, with passwords checked, its data kept from
 * run to run in the cache folder. Two runs at one time take two folders.
 */
final class EmbeddedServer implements RunningServer, ServerControl {

  private static final int START_ATTEMPTS = 3;
  // After a crash the server first replays its log.
  private static final int START_TIMEOUT_SECONDS = 120;
  private static final int STOP_TIMEOUT_SECONDS = 60;
  private static final int SIGNAL_TIMEOUT_SECONDS = 10;

  private final MariaDbFolder files;
  private final LockedFolder lock;
  private final Operator operator;
  private final DatabaseAddress address;
  private volatile LeashedProcess process;

  private EmbeddedServer(
      MariaDbFolder files,
      LockedFolder lock,
      Operator operator,
      DatabaseAddress address,
      LeashedProcess process) {
    this.files = files;
    this.lock = lock;
    this.operator = operator;
    this.address = address;
    this.process = process;
  }

  static EmbeddedServer start(Map<String, String> environment, Progress progress) {
    if (!MariaDbBinaries.areOnClassPath()) {
      throw new DatabaseUnavailableException(
          "The embedded MariaDB is not on the class path: build with the Maven profile embedded-database-linux, -windows or -macos on one of those systems, or choose docker or external");
    }
    Path cache = CacheFolder.of(environment);
    try (Progress.Step step = progress.start("Starting the embedded MariaDB", 3, "steps")) {
      Files.createDirectories(cache);
      Path base = MariaDbBinaries.unpackInto(cache);
      step.to(1);
      LockedFolder lock = LockedFolder.firstFree(cache, base.getFileName() + "-data");
      try {
        MariaDbFolder files = new MariaDbFolder(base, lock.path());
        LeashedProcess.endLeftover(files.processIdFile(), files.program(), STOP_TIMEOUT_SECONDS);
        Operator operator = Operator.draw();
        files.prepare(operator);
        step.to(2);
        EmbeddedServer server = launch(files, lock, operator);
        step.to(3);
        return server;
      } catch (IOException | InterruptedException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "The embedded MariaDB cannot be set up in %s".formatted(cache),
          e,
          "mend or empty the folder, or set TWINSTACK_CACHE to another");
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static EmbeddedServer launch(MariaDbFolder files, LockedFolder lock, Operator operator)
      throws IOException, InterruptedException {
    for (int attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
      int port = freePort();
      LeashedProcess process = serve(files, port);
      DatabaseAddress address = ServerOptions.address("127.0.0.1", port);
      if (waitUntilReady(address, process)) {
        return new EmbeddedServer(files, lock, operator, address, process);
      }
      // Somebody else may have taken the port in between: try another.
      process.stop(STOP_TIMEOUT_SECONDS);
    }
    throw new DatabaseUnavailableException(
        "The embedded MariaDB does not start (%s): read %s, or delete the folder %s to begin with a new one"
            .formatted(lastError(files.log().toPath()), files.log(), files.folder()));
  }

  private static LeashedProcess serve(MariaDbFolder files, int port) throws IOException {
    return LeashedProcess.start(
        files.command(port), files.folder(), files.environment(), files.log());
  }

  private static boolean waitUntilReady(DatabaseAddress address, LeashedProcess process)
      throws InterruptedException {
    long startNs = System.nanoTime();
    while (process.isAlive() && System.nanoTime() - startNs < START_TIMEOUT_SECONDS * 1e9) {
      try (Connection connection = address.tryConnect(Map.of())) {
        return connection.isValid(1) && process.isAlive();
      } catch (SQLException e) {
        Thread.sleep(50);
      }
    }
    return false;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String lastError(Path log) throws IOException {
    List<String> errors =
        Files.readAllLines(log).stream().filter(line -> line.contains("[ERROR]")).toList();
    return errors.isEmpty() ? "no error in its log" : errors.getLast();
  }

  @Override
  public DatabaseAddress address() {
    return address;
  }

  @Override
  public DatabaseAddress operator() {
    return operator.on(address);
  }

  @Override
  public String description() {
    return "embedded MariaDB, data in " + files.folder();
  }

  @Override
  public OptionalLong processId() {
    return files.processId();
  }

  @Override
  public boolean canFreeze() {
    return !SystemUtils.IS_OS_WINDOWS;
  }

  @Override
  public void freeze() {
    signal("STOP");
  }

  @Override
  public void thaw() {
    signal("CONT");
  }

  private void signal(String name) {
    String processId = Long.toString(processId().orElseThrow());
    try {
      Process kill = new ProcessBuilder("kill", "-" + name, processId).inheritIO().start();
      if (!kill.waitFor(SIGNAL_TIMEOUT_SECONDS, TimeUnit.SECONDS) || kill.exitValue() != 0) {
        throw new DatabaseUnavailableException(
            "The embedded MariaDB, process %s, takes no signal %s".formatted(processId, name));
      }
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "The embedded MariaDB cannot be sent signals", e, "install the program kill");
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  @Override
  public void kill() {
    ProcessHandle server = ProcessHandle.of(processId().orElseThrow()).orElseThrow();
    server.destroyForcibly();
    server.onExit().join();
    process.stop(STOP_TIMEOUT_SECONDS);
  }

  @Override
  public void startAgain() {
    try {
      process = serve(files, address.port());
      if (!waitUntilReady(address, process)) {
        throw new DatabaseUnavailableException(
            "The embedded MariaDB does not start again (%s): read %s"
                .formatted(lastError(files.log().toPath()), files.log()));
      }
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "The embedded MariaDB does not start again", e, "read " + files.log());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static DatabaseUnavailableException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new DatabaseUnavailableException(
        "The embedded MariaDB was not waited for", e, "it was interrupted, start it again");
  }

  @Override
  public void stop() {
    process.stop(STOP_TIMEOUT_SECONDS);
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
