package dev.twinstack.comparison.target;

import dev.twinstack.testbed.database.LocalDatabase;
import dev.twinstack.testbed.process.AtExit;
import dev.twinstack.testbed.progress.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Both services of this project, each a JVM of its own, on one database. They end by {@link
 * #close}, with this JVM, and after a JVM that was killed.
 */
public final class OwnTargets implements TargetPair {

  private static final Duration POLL = Duration.ofMillis(500);

  private final List<RunningService> services;
  private final AtExit atExit;

  private OwnTargets(List<RunningService> services) {
    this.services = List.copyOf(services);
    atExit = AtExit.run("stop-services", this::stop);
  }

  /**
   * Starts both, one after the other, and waits until they are ready.
   *
   * @param launches both services, in the order of every table
   * @param turn with an odd number the second is started first
   * @param home the project's folder, where the build left the jars
   * @param database the database of both
   * @param logs the folder that takes their logs
   * @param anyPort whether another port is taken where a service's own is not free
   * @throws TargetFailedException if one does not start
   */
  public static OwnTargets start(
      List<ServiceLaunch> launches,
      int turn,
      Path home,
      LocalDatabase database,
      Path logs,
      boolean anyPort,
      Progress progress) {
    Map<String, String> environment = database.nearestAddress().environment();
    List<ServiceLaunch> order = turn % 2 == 0 ? launches : launches.reversed();
    List<RunningService> started = new ArrayList<>();
    try {
      for (ServiceLaunch launch : order) {
        started.add(RunningService.start(launch, home, environment, logs, anyPort, progress));
      }
      return new OwnTargets(turn % 2 == 0 ? started : started.reversed());
    } catch (RuntimeException e) {
      started.forEach(RunningService::close);
      throw e;
    }
  }

  /**
   * Starts one service and waits until it is alive, though its database may not be there: not until
   * it is ready. It takes other ports where its own are not free.
   *
   * @throws TargetFailedException if it does not come to life
   */
  public static OwnTargets startAlive(
      ServiceLaunch launch, Path home, LocalDatabase database, Path logs) {
    return new OwnTargets(
        List.of(
            RunningService.startAlive(
                launch, home, database.nearestAddress().environment(), logs)));
  }

  @Override
  public List<Target> targets() {
    return services.stream().map(RunningService::target).toList();
  }

  @Override
  public List<Start> starts() {
    return services.stream().map(RunningService::start).toList();
  }

  /** Waits until a service has ended. */
  public void awaitEndOfOne() throws InterruptedException {
    while (services.stream().allMatch(RunningService::isAlive)) {
      Thread.sleep(POLL);
    }
  }

  @Override
  public void close() {
    atExit.cancel();
    stop();
  }

  private void stop() {
    services.parallelStream().forEach(RunningService::close);
  }
}
