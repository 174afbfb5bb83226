package dev.twinstack.comparison.command;

import dev.twinstack.comparison.target.Pinning;
import dev.twinstack.comparison.target.ProcessorPlan;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether database, targets and generator get processors of their own. */
final class PinOption {

  @Option(
      names = "--pin",
      description =
          "Give database, services and generator processors of their own, on six or more of them.")
  private boolean pin;

  /**
   * Which processors each part gets; null where they share all of them.
   *
   * @throws CommandFailedException if it is asked for and there are too few
   */
  @Nullable ProcessorPlan plan() throws IOException {
    if (!pin) {
      return null;
    }
    List<Integer> allowed = Pinning.allowed();
    ProcessorPlan plan = ProcessorPlan.of(allowed);
    if (plan == null) {
      throw new CommandFailedException(
          ExitCode.ENVIRONMENT,
          "--pin needs %d processors and there are %d: run without it"
              .formatted(ProcessorPlan.LEAST, allowed.size()));
    }
    return plan;
  }

  /** Moves the database and this tool to theirs. */
  static void apply(ProcessorPlan plan, OptionalLong database) throws IOException {
    if (database.isPresent()) {
      Pinning.move(database.getAsLong(), plan.database());
    }
    Pinning.move(ProcessHandle.current().pid(), plan.generator());
  }
}
