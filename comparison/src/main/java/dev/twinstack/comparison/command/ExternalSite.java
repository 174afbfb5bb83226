package dev.twinstack.comparison.command;

import dev.twinstack.comparison.fault.FaultBench;
import dev.twinstack.comparison.fault.Subject;
import dev.twinstack.comparison.target.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Targets that somebody else runs, for faults of clients.
 *
 * @param bench what faults are done to
 */
record ExternalSite(FaultBench bench) implements FaultSite {

  /** Asked of those that were given without a path. */
  private static final String PATH = "/demo?name=a";

  static ExternalSite of(List<Target> targets) throws IOException, InterruptedException {
    List<Subject> subjects = new ArrayList<>();
    for (Target target : targets) {
      subjects.add(Subject.of(target, PATH));
    }
    return new ExternalSite(new FaultBench(subjects, null));
  }

  @Override
  public String description() {
    return "targets that somebody else runs";
  }

  @Override
  public void revive() {
    throw new CommandFailedException(
        ExitCode.ENVIRONMENT,
        "A target does not answer any more since the last fault: start it again, and leave that fault out");
  }

  @Override
  public void close() {
    // It was there before.
  }
}
