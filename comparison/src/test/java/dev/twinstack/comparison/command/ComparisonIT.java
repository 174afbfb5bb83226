package dev.twinstack.comparison.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.twinstack.comparison.result.ResultFile;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.TargetManifest;
import dev.twinstack.testbed.database.DatabaseChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
          .filteredOn(line -> line.startsWith("CPU a request, service"))
          .hasSize(2)
          .allMatch(line -> line.matches("CPU a request, service( +\\d+ us){2}"));
      assertThat(tool.descendants()).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }
    assertFiles();
  }

  private void assertFiles() throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      Path results = folders.findFirst().orElseThrow();
      RunResult result = ResultFile.read(results.resolve("result.json"));
      assertThat(result.rounds()).hasSize(8).allMatch(round -> round.counts().good() > 0);
      assertThat(result.rounds()).allMatch(round -> round.cost().databaseCpuNs() != null);
      assertThat(result.targets()).extracting(TargetManifest::version).doesNotContainNull();
      assertThat(result.environment().databaseVersion()).contains("MariaDB");
      assertThat(results.resolve("report.html")).content().contains("</html>");
      try (Stream<Path> files = Files.list(results)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .containsExactlyInAnyOrder(
                "result.json", "report.html", "blocking-app.log", "reactive-app.log");
      }
    }
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
