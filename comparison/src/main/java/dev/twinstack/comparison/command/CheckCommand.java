package dev.twinstack.comparison.command;

import dev.twinstack.comparison.target.GivenTargets;
import dev.twinstack.comparison.target.OwnTargets;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows that both services answer alike. */
@Command(
    name = "check",
    description = "Hold both services to the contract, answer by answer.",
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {

  @Mixin private final TargetOptions targets = new TargetOptions();
  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Progress progress = Progress.console();
    if (targets.areGiven()) {
      try (GivenTargets given = targets.start(progress)) {
        return check(given.targets(), progress);
      }
    }
    Diagnosis.requireRunnable(database.choice());
    try (TestBench bench = TestBench.start(database, progress);
        OwnTargets services =
            bench.startBoth(Home.newResults(null, Instant.now()), true, progress)) {
      return check(services.targets(), progress);
    }
  }

  private int check(List<Target> pair, Progress progress) {
    ContractCheck check = new ContractCheck(spec.commandLine().getOut(), true);
    return check.run(pair, progress) ? ExitCode.DONE : ExitCode.INVALID;
  }
}
