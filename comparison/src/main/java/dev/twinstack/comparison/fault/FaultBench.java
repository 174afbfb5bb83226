package dev.twinstack.comparison.fault;

import dev.twinstack.testbed.database.ServerControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What faults are done to.
 *
 * @param subjects the targets and what is asked of them
 * @param own what stands behind them; null where somebody else runs them
 */
public record FaultBench(List<Subject> subjects, @Nullable Installation own) {

  public FaultBench {
    subjects = List.copyOf(subjects);
  }

  /** The names of those that do not give the right answer, though nothing is done to them. */
  public List<String> down() throws InterruptedException {
    List<String> down = new ArrayList<>();
    for (Subject subject : subjects) {
      if (!subject.isServed()) {
        down.add(subject.target().name());
      }
    }
    return down;
  }

  Installation installation() {
    return Objects.requireNonNull(own, "the fault has an obstacle here");
  }

  ServerControl control() {
    return installation().database().control().orElseThrow();
  }

  /** The obstacle to faults about the services and their connections. */
  Optional<String> foreignServices() {
    return own == null
        ? Optional.of("somebody else runs the targets: leave --target out")
        : Optional.empty();
  }

  /** The obstacle to faults in the database itself. */
  Optional<String> foreignDatabase() {
    if (own == null) {
      return foreignServices();
    }
    return own.database().control().isEmpty()
        ? Optional.of("the database is somebody else's: choose --database docker or embedded")
        : Optional.empty();
  }
}
