package dev.twinstack.comparison.command;

import dev.twinstack.comparison.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Option;

/** Targets that somebody else runs, in the place of this project's services. */
final class TargetOptions {

  @Option(
      names = "--target",
      paramLabel = "NAME=URL",
      converter = Converters.ForTarget.class,
      description =
          "A service that runs already; twice. Without: this project's own, started for it.")
  private List<Target> targets = new ArrayList<>();

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
   * The two targets.
   *
   * @throws CommandFailedException if there are not two, or both have one name
   */
  List<Target> pair() {
    if (targets.size() != 2) {
      throw new CommandFailedException(
          ExitCode.USAGE,
          "The number of targets is %d: give --target NAME=URL twice, or not at all"
              .formatted(targets.size()));
    }
    requireTwoNames();
    for (Target target : withoutContract ? List.<Target>of() : targets) {
      try {
        target.requireWholeService();
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
  List<Target> oneOrTwo() {
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
    if (targets.getFirst().name().equals(targets.getLast().name())) {
      throw new CommandFailedException(
          ExitCode.USAGE,
          "Both targets are called %s: give them two names".formatted(targets.getFirst().name()));
    }
  }
}
