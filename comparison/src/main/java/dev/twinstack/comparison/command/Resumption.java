package dev.twinstack.comparison.command;

import dev.twinstack.comparison.metrics.Machine;
import dev.twinstack.comparison.result.EnvironmentManifest;
import dev.twinstack.comparison.result.ResultFile;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.target.ServiceLaunch;
import dev.twinstack.comparison.trial.Trial;
import dev.twinstack.comparison.trial.TrialPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A run that was stopped and goes on. Its whole trials are kept; the one in which it was stopped is
 * run anew, because fresh JVMs must warm up in any case.
 */
final class Resumption {

  private Resumption() {}

  /**
   * Reads the result of a run that can go on.
   *
   * @throws CommandFailedException if there is none, it is whole, or it was of other targets
   */
  static RunResult read(Path folder) {
    Path file = Files.isDirectory(folder) ? folder.resolve("result.json") : folder;
    if (!Files.isRegularFile(file)) {
      throw new CommandFailedException(
          ExitCode.USAGE,
          "The run of %s cannot be continued: there is no %s".formatted(folder, file));
    }
    RunResult result;
    try {
      result = ResultFile.read(file);
    } catch (IOException e) {
      throw new CommandFailedException(
          ExitCode.USAGE,
          "The run of %s cannot be continued: %s".formatted(folder, e.getMessage()));
    }
    if (result.partial() == null) {
      throw new CommandFailedException(
          ExitCode.USAGE, "The run of %s is whole: there is nothing to continue".formatted(folder));
    }
    List<String> names = result.targets().stream().map(target -> target.name()).toList();
    if (!names.equals(ServiceLaunch.both().stream().map(ServiceLaunch::name).toList())) {
      throw new CommandFailedException(
          ExitCode.USAGE,
          "The run of %s compared %s: only a run of this project's services can be continued"
              .formatted(folder, String.join(" and ", names)));
    }
    return result;
  }

  /**
   * Makes sure that the run goes on where it was.
   *
   * @param databaseVersion the server's version now
   * @throws CommandFailedException if it does not
   */
  static void requireSamePlace(RunResult earlier, Machine machine, String databaseVersion) {
    EnvironmentManifest then = earlier.environment();
    require("cores", Integer.toString(then.cores()), Integer.toString(machine.cores()));
    require("the operating system", then.operatingSystem(), machine.operatingSystem());
    require("the database", String.valueOf(then.databaseVersion()), databaseVersion);
  }

  private static void require(String what, String then, String now) {
    if (!then.equals(now)) {
      throw new CommandFailedException(
          ExitCode.ENVIRONMENT,
          "The run was begun with %s %s, and now it is %s: begin it anew"
              .formatted(what, then, now));
    }
  }

  /** How many trials of a run are whole. */
  static int completeTrials(TrialPlan plan, RunResult result) {
    int trial = 0;
    while (trial < plan.preset().trials() && Trial.isComplete(plan, trial + 1, result.rounds())) {
      trial++;
    }
    return trial;
  }
}
