package dev.twinstack.comparison.pair;

import dev.twinstack.testbed.database.DatabaseChoice;
import dev.twinstack.testbed.database.LocalDatabase;
import org.junit.jupiter.api.condition.EnabledIf;

/** On a real MySQL, in a container. */
@EnabledIf(
    value = "aContainerCanBeStarted",
    disabledReason = "no container engine answers, or it lacks what Testcontainers needs")
class ContainerPairIT extends PairTest {

  static boolean aContainerCanBeStarted() {
    return LocalDatabase.containerEngineProblem().isEmpty();
  }

  @Override
  DatabaseChoice choice() {
    return DatabaseChoice.DOCKER;
  }
}
