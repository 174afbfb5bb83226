package dev.twinstack.comparison.command;

import dev.twinstack.comparison.fault.FaultBench;
import dev.twinstack.comparison.fault.Subject;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.comparison.target.TargetClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Targets that somebody else runs, for faults of clients.
 *
 * @param bench what faults are done to
 * @param description where it is
 */
record ExternalSite(FaultBench bench, String description) {

  /** Asked of those that were given without a path. */
  private static final String PATH = "/demo?name=a";

  static ExternalSite of(List<Target> targets) throws IOException, InterruptedException {
    List<Subject> subjects = new ArrayList<>();
    for (Target target : targets) {
      TargetClient.requireReachable(target);
      subjects.add(Subject.of(target, PATH));
    }
    return new ExternalSite(new FaultBench(subjects, null), "targets that somebody else runs");
  }
}
