package dev.twinstack.testbed.database;

import dev.twinstack.testbed.process.AtExit;
import dev.twinstack.testbed.progress.Progress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A database for both services to be put on. One that is started here listens on the loopback
 * interface, has the database {@code demo} with the user and the password of that name, and is
 * stopped by {@link #close}, at the end of the JVM, and after a JVM that was killed. Safe for any
 * number of threads.
 *
 * <p>Settings, from the environment given at the start: {@code DATABASE_HOST}, {@code _PORT},
 * {@code _NAME}, {@code _USER}, {@code _PASSWORD} name the external database; {@code
 * TWINSTACK_MYSQL_IMAGE} is the image of the container, {@code mysql:8.4} by default; {@code
 * TWINSTACK_CACHE} is the folder that keeps the embedded database, by default {@code twinstack} in
 * the user's cache folder.
 */
public final class LocalDatabase implements AutoCloseable {

  private final RunningServer server;
  private final String reason;
  private final AtExit atExit;
  private boolean stopped;

  private LocalDatabase(RunningServer server, String reason) {
    this.server = server;
    this.reason = reason;
    atExit = AtExit.run("stop-database", this::stop);
  }

  /**
   * Finds or starts a database and waits until it answers.
   *
   * @param choice which one
   * @param environment the settings, in general {@link System#getenv()}
   * @param progress where to show what takes long
   * @throws DatabaseUnavailableException if it cannot be had
   * @throws IllegalArgumentException if a setting cannot be read
   */
  public static LocalDatabase start(
      DatabaseChoice choice, Map<String, String> environment, Progress progress) {
    return switch (choice) {
      case AUTO -> startFirst(environment, progress);
      case EXTERNAL -> new LocalDatabase(ExternalServer.find(environment), "chosen by the caller");
      case DOCKER -> new LocalDatabase(container(environment, progress), "chosen by the caller");
      case EMBEDDED ->
          new LocalDatabase(EmbeddedServer.start(environment, progress), "chosen by the caller");
    };
  }

  /**
   * Why no container can be started on this machine, with the mend, in one line; empty where one
   * can. Takes some seconds at most the first time in a JVM, which keeps the answer.
   */
  public static Optional<String> containerEngineProblem() {
    return ContainerEngine.problem();
  }

  private static RunningServer container(Map<String, String> environment, Progress progress) {
    Optional<String> problem;
    try (Progress.Step step = progress.start("Looking for a container engine", 1, "steps")) {
      problem = ContainerEngine.problem();
      step.to(1);
    }
    if (problem.isPresent()) {
      throw new DatabaseUnavailableException(problem.get() + ", or choose embedded or external");
    }
    return ContainerServer.start(environment, progress);
  }

  private static LocalDatabase startFirst(Map<String, String> environment, Progress progress) {
    if (!environment.getOrDefault("DATABASE_HOST", "").isBlank()) {
      return new LocalDatabase(ExternalServer.find(environment), "DATABASE_HOST is set");
    }
    try {
      return new LocalDatabase(container(environment, progress), "a container engine answers");
    } catch (DatabaseUnavailableException e) {
      progress.say(e.getMessage());
      return new LocalDatabase(EmbeddedServer.start(environment, progress), e.getMessage());
    }
  }

  /** Where it is; one that was started again may be at another port. */
  public DatabaseAddress address() {
    return server.address();
  }

  /**
   * The same database with the least between it and this machine's processes: where an engine keeps
   * a container on a network of this machine, the container's own address there, which is gone with
   * the container. Engines publish a port on the loopback interface by a process that copies every
   * byte, and would be measured with the services.
   */
  public DatabaseAddress nearestAddress() {
    return server.nearestAddress();
  }

  /** Which database it is and why it was chosen, in one line. */
  public String description() {
    return server.description() + " (" + reason + ")";
  }

  /**
   * What the server says of its version, for example {@code 8.4.3 MySQL Community Server - GPL}.
   *
   * @throws DatabaseUnavailableException if it does not answer
   */
  public String serverVersion() {
    try (Connection connection = address().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT VERSION(), @@version_comment")) {
      row.next();
      return row.getString(1) + " " + row.getString(2);
    } catch (SQLException e) {
      throw new DatabaseUnavailableException(
          "The database %s does not tell its version".formatted(address()), e, "look into its log");
    }
  }

  /** What can be done to the server; empty for an external one, which is somebody else's. */
  public Optional<ServerControl> control() {
    return server instanceof ServerControl control ? Optional.of(control) : Optional.empty();
  }

  /** The server's process, where it runs on this machine and can be seen. */
  public OptionalLong processId() {
    return server.processId();
  }

  /** Stops what was started; an external database stays. A second call does nothing. */
  @Override
  public void close() {
    atExit.cancel();
    stop();
  }

  private synchronized void stop() {
    if (!stopped) {
      stopped = true;
      server.stop();
    }
  }
}
