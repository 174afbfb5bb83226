package dev.twinstack.comparison.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.twinstack.comparison.result.LedgerLine;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.ResultFile;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.TargetManifest;
import dev.twinstack.comparison.result.TrapCheck.Outcome;
import dev.twinstack.testbed.database.DatabaseChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tool, both services and a database, all for real. */
class ComparisonIT {

  @TempDir private Path folder;

  @BeforeAll
  static void needsTheEmbeddedDatabase() {
    assumeTrue(
        DatabaseChoice.EMBEDDED.isAvailable(Map.of()),
        "skipped: there is no embedded database for this platform");
  }

  private ToolProcess run() throws IOException {
    return new ToolProcess(
        "run",
        "--preset",
        "smoke",
        "--rows",
        "5000",
        "--rate",
        "200",
        "--database",
        "embedded",
        "--output",
        folder.toString());
  }

  @Test
  void bothServicesKeepTheContractAndAreCompared() throws IOException, InterruptedException {
    try (ToolProcess tool = run()) {
      tool.readUntil("Report: ");
      int exitCode = tool.exitCode();

      assertThat(tool.lines()).noneMatch(line -> line.startsWith("FAILED"));
      assertThat(exitCode).as(() -> String.join("\n", tool.lines())).isZero();
      assertThat(tool.lines())
          .anyMatch(line -> line.matches("demo +blocking +reactive"))
          .anyMatch(line -> line.matches("idle +blocking +reactive"))
          .anyMatch(line -> line.matches("Contract: \\d{3,} checks, 0 failed"))
          .anyMatch(line -> line.matches("Preset smoke: about \\d minutes, one pair of JVMs.*"))
          .filteredOn(line -> line.startsWith("CPU a request, service"))
          .hasSize(2)
          .allMatch(line -> line.matches("CPU a request, service( +[\\d,]+ us){2}"));
      assertThat(tool.descendants()).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }
    assertWhole(folderOfRun());
  }

  private Path folderOfRun() throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.findFirst().orElseThrow();
    }
  }

  private static void assertWhole(Path results) throws IOException {
    RunResult result = ResultFile.read(results.resolve("result.json"));
    assertThat(result.partial()).isNull();
    assertThat(result.rounds())
        .extracting(RoundResult::purpose)
        .containsAll(EnumSet.complementOf(EnumSet.of(Purpose.CLOSED)))
        .doesNotContain(Purpose.CLOSED);
    assertThat(result.rounds())
        .allMatch(round -> round.counts().good() > 0)
        .allMatch(round -> round.cost().databaseCpuNs() != null)
        .filteredOn(round -> round.purpose() == Purpose.COMPARISON)
        .hasSize(8)
        .allMatch(round -> round.runtime() != null && round.runtime().allocatedBytes() != null);
    assertThat(result.startUps()).hasSize(2).allMatch(start -> start.firstAnswerNs() > 0);
    assertThat(result.idleConnections()).hasSize(2);
    assertThat(result.detections()).hasSize(4).allMatch(seen -> seen.events() == 0);
    assertThat(result.ledger())
        .hasSizeGreaterThan(20)
        .filteredOn(LedgerLine::differs)
        .allMatch(line -> line.explanation() != null);
    assertThat(result.traps()).isNotEmpty().noneMatch(trap -> trap.outcome() == Outcome.CAUGHT);
    assertThat(result.targets()).extracting(TargetManifest::version).doesNotContainNull();
    assertThat(result.environment().databaseVersion()).contains("MariaDB");
    assertThat(results.resolve("report.html")).content().contains("</html>");
    try (Stream<Path> files = Files.list(results)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "result.json", "report.html", "report.md", "figures.csv", "logs");
    }
  }

  @Test
  void aRunThatIsStoppedSaysSoAndGoesOn() throws IOException, InterruptedException {
    try (ToolProcess tool = run()) {
      tool.readUntil(" Round 6: ");
      // By the handle, for the process would close what it still says.
      tool.process().toHandle().destroy();
      tool.readUntil("Stopped. Continue it by ./compare run --resume " + folder);
      tool.exitCode();
    }
    Path results = folderOfRun();
    assertThat(ResultFile.read(results.resolve("result.json")).partial()).isNotNull();
    assertThat(results.resolve("report.md")).content().contains("stopped before its end");

    try (ToolProcess tool =
        new ToolProcess("run", "--resume", results.toString(), "--database", "embedded")) {
      tool.readUntil("Report: ");
      assertThat(tool.exitCode()).as(() -> String.join("\n", tool.lines())).isZero();
    }
    assertWhole(results);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nothingIsLeftRunning(boolean killed) throws IOException, InterruptedException {
    try (ToolProcess tool = run()) {
      // The database and one service are up by then, the other is starting.
      tool.readUntil("Starting the reactive service");
      List<ProcessHandle> children = tool.descendants();
      assertThat(children).anyMatch(ComparisonIT::isDatabase);
      if (killed) {
        tool.process().destroyForcibly();
      } else {
        tool.process().destroy();
      }
      tool.exitCode();

      for (ProcessHandle child : children) {
        assertThat(child.onExit())
            .as(() -> "the end of " + child.info())
            .succeedsWithin(60, TimeUnit.SECONDS);
      }
    }
  }

  private static boolean isDatabase(ProcessHandle process) {
    return process.info().command().orElse("").contains("mariadbd");
  }
}
