package dev.twinstack.comparison.target;

import dev.twinstack.testbed.database.LocalDatabase;
import dev.twinstack.testbed.progress.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Both services of this project, each a JVM of its own, on one database. They end by {@link
 * #close}, with this JVM, and after a JVM that was killed.
 */
public final class OwnTargets implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(500);

  private final List<RunningService> services;
  private final Thread atExit = new Thread(this::stop, "stop-services");

  private OwnTargets(List<RunningService> services) {
    this.services = services;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * Starts both and waits until they are ready.
   *
   * @param home the project's folder, where the build left the jars
   * @param database the database of both
   * @param logs the folder that takes their logs
   * @param anyPort whether another port is taken where a service's own is not free
   * @throws TargetFailedException if one does not start
   */
  public static OwnTargets start(
      Path home, LocalDatabase database, Path logs, boolean anyPort, Progress progress) {
    Map<String, String> environment = database.address().environment();
    RunningService blocking =
        RunningService.start(Service.BLOCKING, home, environment, logs, anyPort, progress);
    try {
      return new OwnTargets(
          List.of(
              blocking,
              RunningService.start(Service.REACTIVE, home, environment, logs, anyPort, progress)));
    } catch (RuntimeException e) {
      blocking.close();
      throw e;
    }
  }

  /** Both, blocking first. */
  public List<Target> targets() {
    return services.stream().map(RunningService::target).toList();
  }

  /** Waits until a service has ended. */
  public void awaitEndOfOne() throws InterruptedException {
    while (services.stream().allMatch(RunningService::isAlive)) {
      Thread.sleep(POLL);
    }
  }

  /** The flags that either JVM was started with. */
  public static List<String> jvmFlags() {
    return RunningService.jvmFlags();
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The JVM is going down already: the hook does it.
    }
    stop();
  }

  private void stop() {
    services.parallelStream().forEach(RunningService::close);
  }
}
