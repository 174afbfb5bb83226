package dev.twinstack.testbed.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The end that comes by the death of the JVM is tested with the embedded database. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no program sleep")
class LeashedProcessTest {

  private static final int TIMEOUT_SECONDS = 60;

  @TempDir private Path folder;

  @Test
  @Timeout(TIMEOUT_SECONDS)
  void endsItsProgram() throws IOException {
    Path sleep = programOfSleep();
    LeashedProcess process =
        LeashedProcess.start(
            List.of(sleep.toString(), "1000"), folder, Map.of(), folder.resolve("output").toFile());
    // The guard is there at once, the program a moment later.
    while (process.programId().isEmpty()) {
      Thread.onSpinWait();
    }
    ProcessHandle program = ProcessHandle.of(process.programId().orElseThrow()).orElseThrow();
    assertThat(process.isAlive()).isTrue();

    process.stop(TIMEOUT_SECONDS);

    assertThat(program.isAlive()).isFalse();
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  @Timeout(TIMEOUT_SECONDS)
  void aLineEndsWithAllThatItHasStarted() throws Exception {
    LeashedProcess process =
        LeashedProcess.startLine(
            "sleep 1000 & sleep 1001 & echo 'up' >up; wait",
            folder,
            folder.resolve("output").toFile());
    while (!Files.exists(folder.resolve("up"))) {
      Thread.onSpinWait();
    }
    long line = process.programId().orElseThrow();
    List<ProcessHandle> sleeping = ProcessHandle.of(line).orElseThrow().children().toList();
    assertThat(sleeping).hasSize(2);
    CountDownLatch told = new CountDownLatch(1);
    process.onEnd(told::countDown);

    process.stop(2 * TIMEOUT_SECONDS);

    assertThat(sleeping)
        .allSatisfy(
            each -> assertThat(each.onExit()).succeedsWithin(TIMEOUT_SECONDS, TimeUnit.SECONDS));
    assertThat(told.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.isAlive()).isFalse();
  }

  /** Not by force: that would come after the time-out of this test. */
  @Test
  @Timeout(TIMEOUT_SECONDS)
  void endsAProgramThatStandsStill() throws Exception {
    LeashedProcess process =
        LeashedProcess.start(
            List.of(programOfSleep().toString(), "1000"),
            folder,
            Map.of(),
            folder.resolve("output").toFile());
    while (process.programId().isEmpty()) {
      Thread.onSpinWait();
    }
    String programId = Long.toString(process.programId().orElseThrow());
    assertThat(new ProcessBuilder("kill", "-STOP", programId).start().waitFor()).isZero();

    process.stop(2 * TIMEOUT_SECONDS);

    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void endsWhatAKilledRunLeftAndNothingElse() throws Exception {
    Process leftover = new ProcessBuilder("sleep", "1000").start();
    try {
      Path file = Files.writeString(folder.resolve("pid"), leftover.pid() + "\n");

      LeashedProcess.endLeftover(file, Path.of(System.getProperty("java.home")), TIMEOUT_SECONDS);
      assertThat(leftover.isAlive()).as("a process that runs another program").isTrue();

      LeashedProcess.endLeftover(file, programOfSleep(), TIMEOUT_SECONDS);
      assertThat(leftover.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      leftover.destroyForcibly();
    }
  }

  private static Path programOfSleep() throws IOException {
    Process sleep = new ProcessBuilder("sleep", "1000").start();
    try {
      return Path.of(sleep.info().command().orElseThrow());
    } finally {
      sleep.destroyForcibly();
    }
  }
}
