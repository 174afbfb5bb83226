package dev.twinstack.testbed.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;

/** What tests on a real MySQL have in common. */
public final class ContainerTests {

  private ContainerTests() {}

  /** Skips the test, and says why, where no container can be started. */
  public static void assumeEngine() {
    Optional<String> problem = LocalDatabase.containerEngineProblem();
    assumeTrue(problem.isEmpty(), () -> "Skipped, as it needs a container. " + problem.orElse(""));
  }
}
