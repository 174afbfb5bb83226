package dev.twinstack.comparison.target;

import dev.twinstack.testbed.process.LeashedProcess;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** One service as a JVM of its own. */
final class RunningService implements AutoCloseable {

  private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
  // The first answer is a result: it is looked for more often than it matters otherwise.
  private static final Duration FIRST_ANSWER_POLL = Duration.ofMillis(20);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int STOP_TIMEOUT_SECONDS = 60;
  private static final int START_ATTEMPTS = 3;
  private static final int LOG_LINES = 15;

  private final Target target;
  private final LeashedProcess process;
  private final TargetPair.Start start;

  private RunningService(Target target, LeashedProcess process, TargetPair.Start start) {
    this.target = target;
    this.process = process;
    this.start = start;
  }

  /** What is waited for. */
  private enum Until {
    READY,
    ALIVE
  }

  /**
   * Starts a service at any ports and waits until it is alive, with or without its database.
   *
   * @throws TargetFailedException if it does not come to life
   */
  static RunningService startAlive(
      ServiceLaunch launch, Path home, Map<String, String> environment, Path logs) {
    try {
      Files.createDirectories(logs);
      List<String> command = command(launch, launch.jar(home));
      return start(launch, command, environment, logs, ServicePorts.free(), Until.ALIVE);
    } catch (IOException e) {
      throw cannotStart(launch, e);
    }
  }

  /**
   * Starts a service and waits until it is ready.
   *
   * @param environment where its database is
   * @param logs the folder that takes its log, in which it also works; made if need be
   * @param anyPort whether it takes another port where its own is not free
   * @throws TargetFailedException if it does not become ready
   */
  static RunningService start(
      ServiceLaunch launch,
      Path home,
      Map<String, String> environment,
      Path logs,
      boolean anyPort,
      Progress progress) {
    try (Progress.Step step =
        progress.start("Starting the " + launch.name() + " service", 1, "steps")) {
      Files.createDirectories(logs);
      List<String> command = command(launch, launch.jar(home));
      ServicePorts ports =
          anyPort ? ServicePorts.ownOrFree(launch.service()) : ServicePorts.own(launch.service());
      // A port that was free may be taken before the service has it.
      for (int attempt = 1; ; attempt++) {
        try {
          RunningService running = start(launch, command, environment, logs, ports, Until.READY);
          step.to(1);
          return running;
        } catch (TargetFailedException e) {
          if (!anyPort || attempt == START_ATTEMPTS || ports.areFree()) {
            throw e;
          }
          ports = ServicePorts.free();
        }
      }
    } catch (IOException e) {
      throw cannotStart(launch, e);
    }
  }

  private static TargetFailedException cannotStart(ServiceLaunch launch, IOException e) {
    return new TargetFailedException(
        "The %s service cannot be started (%s): build it by ./mvnw package"
            .formatted(launch.name(), e.getMessage()),
        e);
  }

  private static RunningService start(
      ServiceLaunch launch,
      List<String> command,
      Map<String, String> environment,
      Path logs,
      ServicePorts ports,
      Until until)
      throws IOException {
    Path log = logs.resolve(launch.name() + ".log");
    String instance = UUID.randomUUID().toString();
    Map<String, String> variables = new HashMap<>(environment);
    variables.putAll(ports.environment());
    // By this it is told from another that listens on the same port.
    variables.put("MANAGEMENT_INFO_ENV_ENABLED", "true");
    variables.put("INFO_INSTANCE", instance);
    long startNs = System.nanoTime();
    LeashedProcess process = LeashedProcess.start(command, logs, variables, log.toFile());
    try {
      BooleanSupplier first =
          until == Until.READY
              ? () -> TargetClient.isAnswering(ports.http())
              : () -> TargetClient.isAlive(ports.management(), instance);
      waitFor(first, FIRST_ANSWER_POLL, launch, process, log);
      Duration firstAnswer = Duration.ofNanos(System.nanoTime() - startNs);
      Long processId = process.programId().stream().boxed().findFirst().orElse(null);
      Duration cpuTime =
          processId == null
              ? null
              : ProcessHandle.of(processId)
                  .flatMap(handle -> handle.info().totalCpuDuration())
                  .orElse(null);
      if (until == Until.READY) {
        waitFor(
            () -> TargetClient.isReady(ports.management(), instance), POLL, launch, process, log);
      }
      Target target = new Target(launch.name(), ports.http(), ports.management(), processId);
      return new RunningService(
          target, process, new TargetPair.Start(target, launch.jvmFlags(), firstAnswer, cpuTime));
    } catch (IOException | RuntimeException e) {
      process.stop(STOP_TIMEOUT_SECONDS);
      throw e;
    }
  }

  private static List<String> command(ServiceLaunch launch, Path jar) throws IOException {
    if (!Files.isReadable(jar)) {
      throw new IOException("there is no " + jar);
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(launch.jvmFlags());
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(launch.arguments());
    return launch.processors().isEmpty() ? command : Pinning.command(launch.processors(), command);
  }

  private static void waitFor(
      BooleanSupplier event, Duration poll, ServiceLaunch launch, LeashedProcess process, Path log)
      throws IOException {
    long startNs = System.nanoTime();
    while (!event.getAsBoolean()) {
      boolean late = System.nanoTime() - startNs > START_TIMEOUT.toNanos();
      if (late || !process.isAlive()) {
        throw new TargetFailedException(
            "The %s service %s: read %s, which ends with%n%s"
                .formatted(
                    launch.name(),
                    late ? "is not ready after " + START_TIMEOUT.toSeconds() + " s" : "ended",
                    log,
                    tail(log)));
      }
      pause(poll);
    }
  }

  private static void pause(Duration poll) {
    try {
      Thread.sleep(poll);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TargetFailedException("The start was interrupted: start it again", e);
    }
  }

  private static String tail(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
    return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()).stream()
        .map(line -> "  " + line)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  Target target() {
    return target;
  }

  /** How it came up. */
  TargetPair.Start start() {
    return start;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.stop(STOP_TIMEOUT_SECONDS);
  }
}
