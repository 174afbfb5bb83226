package dev.twinstack.comparison.command;

import dev.twinstack.comparison.metrics.Machine;
import dev.twinstack.comparison.target.Ports;
import dev.twinstack.comparison.target.Service;
import dev.twinstack.testbed.database.DatabaseChoice;
import dev.twinstack.testbed.database.LocalDatabase;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether this machine can run a comparison, place by place. */
final class Diagnosis {

  private static final int JAVA = 25;
  private static final double GIB = 1L << 30;

  // Two services with 512 MiB of heap each, the database with 1 GiB of buffers, this tool.
  private static final double MEMORY_GIB = 4;
  private static final double LEAST_MEMORY_GIB = 2.5;
  private static final double LEAST_DISK_GIB = 1;
  private static final double QUIET_LOAD_PER_CORE = 0.25;

  private Diagnosis() {}

  /**
   * Makes sure that a run can work.
   *
   * @throws CommandFailedException with the first thing that is wrong
   */
  static void requireRunnable(DatabaseChoice choice) {
    List<Finding> findings = new ArrayList<>(List.of(jdk(), memory(Machine.read()), disk()));
    findings.addAll(services());
    findings.add(database(choice, System.getenv()));
    findings.stream()
        .filter(Finding::isWrong)
        .findFirst()
        .ifPresent(finding -> {
          throw new CommandFailedException(ExitCode.ENVIRONMENT, finding.text());
        });
  }

  /** All that the doctor looks at. */
  static List<Finding> all(Progress progress) {
    Machine machine = Machine.read();
    List<Finding> findings = new ArrayList<>();
    findings.add(jdk());
    findings.add(cores(machine));
    findings.add(memory(machine));
    findings.add(load(machine));
    findings.add(disk());
    findings.addAll(services());
    findings.addAll(ports());
    Map<String, String> environment = System.getenv();
    findings.add(mayBe(DatabaseChoice.EXTERNAL, environment));
    try (Progress.Step step = progress.start("Asking the container engine", 1, "answers")) {
      findings.add(mayBe(DatabaseChoice.DOCKER, environment));
      step.to(1);
    }
    findings.add(mayBe(DatabaseChoice.EMBEDDED, environment));
    findings.add(database(DatabaseChoice.AUTO, environment));
    return findings;
  }

  private static Finding mayBe(DatabaseChoice choice, Map<String, String> environment) {
    return choice.isAvailable(environment)
        ? Finding.fine("Database %s can be had".formatted(choice))
        : Finding.mind("Database %s cannot be had: %s".formatted(choice, mend(choice)));
  }

  static Finding jdk() {
    int feature = Runtime.version().feature();
    return feature >= JAVA
        ? Finding.fine("Java " + Runtime.version())
        : Finding.wrong(
            "Java is %d: install a JDK %d (https://adoptium.net) or set JAVA_HOME to where it is"
                .formatted(feature, JAVA));
  }

  static Finding cores(Machine machine) {
    return machine.cores() >= 2
        ? Finding.fine("%d cores, %s".formatted(machine.cores(), machine.processor()))
        : Finding.mind("1 core: the services, the database and the generator take turns on it");
  }

  static Finding memory(Machine machine) {
    double available = machine.availableBytes() / GIB;
    String text =
        "%s of %s GiB of memory can be had"
            .formatted(gib(available), gib(machine.memoryBytes() / GIB));
    if (available >= MEMORY_GIB) {
      return Finding.fine(text);
    }
    return available >= LEAST_MEMORY_GIB
        ? Finding.mind(text + ": end something, else the machine may swap")
        : Finding.wrong(text + ": end something until there are %s".formatted(gib(MEMORY_GIB)));
  }

  static Finding load(Machine machine) {
    if (machine.load() < 0) {
      return Finding.mind("The machine's load is not told here: make sure that it is quiet");
    }
    String text = String.format(Locale.ROOT, "Load average %.2f", machine.load());
    return machine.load() <= machine.cores() * QUIET_LOAD_PER_CORE
        ? Finding.fine(text)
        : Finding.mind(text + ": end other work, it falls on the figures");
  }

  private static Finding disk() {
    Path home = Home.folder();
    try {
      double free = Files.getFileStore(home).getUsableSpace() / GIB;
      String text = "%s GiB free on the disk of %s".formatted(gib(free), home);
      return free >= LEAST_DISK_GIB
          ? Finding.fine(text)
          : Finding.wrong(text + ": free %s".formatted(gib(LEAST_DISK_GIB)));
    } catch (IOException e) {
      return Finding.wrong("The folder %s cannot be used: %s".formatted(home, e.getMessage()));
    }
  }

  private static List<Finding> services() {
    List<Finding> findings = new ArrayList<>();
    for (Service service : Service.values()) {
      Path jar = service.jar(Home.folder());
      findings.add(
          Files.isReadable(jar)
              ? Finding.fine("The %s service is built".formatted(service))
              : Finding.wrong(
                  "The %s service is not built, there is no %s: run ./mvnw package"
                      .formatted(service, jar)));
    }
    return findings;
  }

  private static List<Finding> ports() {
    List<Finding> findings = new ArrayList<>();
    for (Service service : Service.values()) {
      for (int port : List.of(service.httpPort(), service.managementPort())) {
        findings.add(
            Ports.isFree(port)
                ? Finding.fine("Port %d is free".formatted(port))
                : Finding.mind(
                    "Port %d is taken: run takes another, up needs it free".formatted(port)));
      }
    }
    return findings;
  }

  static Finding database(DatabaseChoice choice, Map<String, String> environment) {
    return choice.isAvailable(environment)
        ? Finding.fine("A database can be had")
        : Finding.wrong("The database %s cannot be had: %s".formatted(choice, mend(choice)));
  }

  private static String mend(DatabaseChoice choice) {
    return switch (choice) {
      case AUTO -> "set DATABASE_HOST, start a container engine, or build with the embedded one";
      case EXTERNAL -> "set DATABASE_HOST and what else it needs";
      case DOCKER -> LocalDatabase.containerEngineProblem().orElse("start a container engine");
      case EMBEDDED -> "build on Linux or Windows with x86-64, or on macOS with ARM";
    };
  }

  private static String gib(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
