package dev.twinstack.comparison.command;

import dev.twinstack.comparison.target.GivenTarget;
import dev.twinstack.comparison.target.GivenTargets;
import dev.twinstack.comparison.target.TargetClient;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Option;

/** Targets of the user's own, in the place of this project's services. */
final class TargetOptions {

  @Option(
      names = "--target",
      paramLabel = "NAME=URL",
      converter = Converters.ForTarget.class,
      description = {
        "A service of your own; twice. Without: this project's, started for it.",
        "Behind the URL ,pid=N and ,metrics=URL, or ,start=COMMAND, which is the last: the rest",
        "of the text is what a shell runs, until the tool has done."
      })
  private List<GivenTarget> targets = new ArrayList<>();

  @Option(
      names = "--no-contract",
      description = "Compare targets that do not speak the contract: any URL, any good answer.")
  private boolean withoutContract;

  boolean areHeldToContract() {
    return !withoutContract;
  }

  boolean areGiven() {
    return !targets.isEmpty();
  }

  /**
   * The two targets, each of them up; the logs of those that are started are left in the results.
   *
   * @throws CommandFailedException if there are not two, or both have one name
   */
  GivenTargets start(Progress progress) throws IOException {
    List<GivenTarget> pair = pair();
    GivenTargets.requireRunning(pair, TargetClient::requireReachable);
    boolean none = pair.stream().allMatch(given -> given.command() == null);
    Path logs = none ? Home.folder() : Home.newResults(null, Instant.now());
    return GivenTargets.start(pair, logs, progress);
  }

  /**
   * The two targets.
   *
   * @throws CommandFailedException if there are not two, or both have one name
   */
  List<GivenTarget> pair() {
    if (targets.size() != 2) {
      throw new CommandFailedException(
          ExitCode.USAGE,
          "The number of targets is %d: give --target NAME=URL twice, or not at all"
              .formatted(targets.size()));
    }
    requireTwoNames();
    for (GivenTarget given : withoutContract ? List.<GivenTarget>of() : targets) {
      try {
        given.target().requireWholeService();
      } catch (IllegalArgumentException e) {
        throw new CommandFailedException(ExitCode.USAGE, Objects.requireNonNull(e.getMessage()));
      }
    }
    return List.copyOf(targets);
  }

  /**
   * The targets where one does too, each whatever it is.
   *
   * @throws CommandFailedException if there are more than two, or both have one name
   */
  List<GivenTarget> oneOrTwo() {
    if (targets.size() > 2) {
      throw new CommandFailedException(
          ExitCode.USAGE,
          "The number of targets is %d: give --target NAME=URL once or twice"
              .formatted(targets.size()));
    }
    if (targets.size() == 2) {
      requireTwoNames();
    }
    return List.copyOf(targets);
  }

  private void requireTwoNames() {
    String name = targets.getFirst().target().name();
    if (name.equals(targets.getLast().target().name())) {
      throw new CommandFailedException(
          ExitCode.USAGE, "Both targets are called %s: give them two names".formatted(name));
    }
  }
}
