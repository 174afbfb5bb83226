package dev.twinstack.comparison.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.twinstack.testbed.database.DatabaseChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two faults of the database and one of clients, all for real. */
class FaultsIT {

  private static final List<String> FAULTS = List.of("table-missing", "read-only", "oversized");

  @TempDir private Path folder;

  @BeforeAll
  static void needsTheEmbeddedDatabase() {
    assumeTrue(
        DatabaseChoice.EMBEDDED.isAvailable(Map.of()),
        "skipped: there is no embedded database for this platform");
  }

  /** What is kept is for the report to say: a busy machine alone breaks a promise of time. */
  @Test
  void showsHowBothServicesFare() throws IOException, InterruptedException {
    String[] arguments =
        Stream.concat(
                Stream.of("faults", "--rows", "5000", "--database", "embedded", "--output"),
                Stream.concat(
                    Stream.of(folder.toString(), "--fault", "cold-password-cache"),
                    FAULTS.stream().flatMap(fault -> Stream.of("--fault", fault))))
            .toArray(String[]::new);
    try (ToolProcess tool = new ToolProcess(arguments)) {
      tool.readUntil("Report: ");
      int exitCode = tool.exitCode();

      assertThat(exitCode).as(() -> String.join("\n", tool.lines())).isIn(0, 1);
      for (String fault : FAULTS) {
        assertThat(tool.lines())
            .filteredOn(line -> line.matches(fault + ", (blocking|reactive) .* (yes|NO)"))
            .hasSize(2);
      }
      assertThat(tool.lines())
          .contains(
              "SKIPPED: cold-password-cache, since MariaDB has no caching_sha2_password: choose --database docker")
          // The table was away for seconds: some requests found out.
          .noneMatch(line -> line.matches("table-missing, \\w+ +[\\d,]+ +0 .*"));
      assertThat(tool.descendants()).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }
    try (Stream<Path> runs = Files.list(folder)) {
      Path run = runs.findFirst().orElseThrow();
      assertThat(run.resolve("faults.html"))
          .content()
          .contains("id=\"fault-read-only\"", "</html>");
      assertThat(run.resolve("faults.txt")).isNotEmptyFile();
    }
  }
}
