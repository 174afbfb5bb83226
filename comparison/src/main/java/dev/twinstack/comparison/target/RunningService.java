package dev.twinstack.comparison.target;

import dev.twinstack.testbed.process.LeashedProcess;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** One service as a JVM of its own. */
final class RunningService implements AutoCloseable {

  private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
  private static final int STOP_TIMEOUT_SECONDS = 30;
  private static final int START_ATTEMPTS = 3;
  private static final int LOG_LINES = 15;

  private final Target target;
  private final LeashedProcess process;

  private RunningService(Target target, LeashedProcess process) {
    this.target = target;
    this.process = process;
  }

  /** The flags of either service's JVM: equal, or the comparison is one of flags. */
  static List<String> jvmFlags() {
    return List.of(
        "-Xms512m",
        "-Xmx512m",
        "-XX:+UseG1GC",
        "-XX:ActiveProcessorCount=" + Runtime.getRuntime().availableProcessors());
  }

  /**
   * Starts a service and waits until it is ready.
   *
   * @param environment where its database is
   * @param logs the folder that takes its log, in which it also works
   * @param anyPort whether it takes another port where its own is not free
   * @throws TargetFailedException if it does not become ready
   */
  static RunningService start(
      Service service,
      Path home,
      Map<String, String> environment,
      Path logs,
      boolean anyPort,
      Progress progress) {
    try (Progress.Step step = progress.start("Starting the " + service + " service", 1, "steps")) {
      List<String> command = command(service.jar(home));
      ServicePorts ports = anyPort ? ServicePorts.ownOrFree(service) : ServicePorts.own(service);
      // A port that was free may be taken before the service has it.
      for (int attempt = 1; ; attempt++) {
        try {
          RunningService running = start(service, command, environment, logs, ports);
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
      throw new TargetFailedException(
          "The %s service cannot be started (%s): build it by ./mvnw package"
              .formatted(service, e.getMessage()),
          e);
    }
  }

  private static RunningService start(
      Service service,
      List<String> command,
      Map<String, String> environment,
      Path logs,
      ServicePorts ports)
      throws IOException {
    Path log = logs.resolve(service.module() + ".log");
    String instance = UUID.randomUUID().toString();
    Map<String, String> variables = new HashMap<>(environment);
    variables.putAll(ports.environment());
    // By this it is told from another that listens on the same port.
    variables.put("MANAGEMENT_INFO_ENV_ENABLED", "true");
    variables.put("INFO_INSTANCE", instance);
    LeashedProcess process = LeashedProcess.start(command, logs, variables, log.toFile());
    try {
      waitUntilReady(service, ports.management(), instance, process, log);
      Long processId = process.programId().stream().boxed().findFirst().orElse(null);
      return new RunningService(
          new Target(service.toString(), ports.http(), ports.management(), processId), process);
    } catch (IOException | RuntimeException e) {
      process.stop(STOP_TIMEOUT_SECONDS);
      throw e;
    }
  }

  private static List<String> command(Path jar) throws IOException {
    if (!Files.isReadable(jar)) {
      throw new IOException("there is no " + jar);
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmFlags());
    command.add("-jar");
    command.add(jar.toString());
    return command;
  }

  private static void waitUntilReady(
      Service service, URI management, String instance, LeashedProcess process, Path log)
      throws IOException {
    long startNs = System.nanoTime();
    while (!TargetClient.isReady(management, instance)) {
      boolean late = System.nanoTime() - startNs > START_TIMEOUT.toNanos();
      if (late || !process.isAlive()) {
        throw new TargetFailedException(
            "The %s service %s: read %s, which ends with%n%s"
                .formatted(
                    service,
                    late ? "is not ready after " + START_TIMEOUT.toSeconds() + " s" : "ended",
                    log,
                    tail(log)));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
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

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.stop(STOP_TIMEOUT_SECONDS);
  }
}
