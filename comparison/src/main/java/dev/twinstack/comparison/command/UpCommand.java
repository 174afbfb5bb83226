package dev.twinstack.comparison.command;

import dev.twinstack.comparison.target.OwnTargets;
import dev.twinstack.comparison.target.Ports;
import dev.twinstack.comparison.target.Service;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Puts the database and both services up and keeps them there. */
@Command(
    name = "up",
    description = "Put the database and both services up, until Ctrl-C.",
    sortOptions = false)
final class UpCommand implements Callable<Integer> {

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    for (Service service : Service.values()) {
      requireFree(service, service.httpPort());
      requireFree(service, service.managementPort());
    }
    Diagnosis.requireRunnable(database.choice());
    Progress progress = Progress.console();
    Path logs = Home.newResults(null, Instant.now());
    try (TestBench bench = TestBench.start(database, progress);
        OwnTargets services = bench.startBoth(logs, false, progress)) {
      PrintWriter out = spec.commandLine().getOut();
      for (Target target : services.targets()) {
        out.printf("%-10s%s/demo%n", target.name(), target.url());
        out.printf("%-10s%s/actuator/prometheus%n", "", target.management());
      }
      out.println("Logs in " + logs + ". Ctrl-C ends it all.");
      services.awaitEndOfOne();
      throw new CommandFailedException(
          ExitCode.ENVIRONMENT, "A service ended by itself: read its log in " + logs);
    }
  }

  private static void requireFree(Service service, int port) {
    if (!Ports.isFree(port)) {
      throw new CommandFailedException(
          ExitCode.ENVIRONMENT,
          "Port %d of the %s service is taken: end what listens there".formatted(port, service));
    }
  }
}
