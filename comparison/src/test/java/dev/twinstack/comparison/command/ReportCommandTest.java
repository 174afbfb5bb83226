package dev.twinstack.comparison.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.result.ResultFile;
import dev.twinstack.comparison.result.SampleRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path result;

  private int run(Object... arguments) {
    String[] line = new String[arguments.length + 1];
    line[0] = "report";
    for (int n = 0; n < arguments.length; n++) {
      line[n + 1] = arguments[n].toString();
    }
    return Compare.run(new PrintWriter(out, true), new PrintWriter(err, true), line);
  }

  @BeforeEach
  void aResult() throws IOException {
    result = Files.createDirectory(folder.resolve("before")).resolve("result.json");
    ResultFile.write(SampleRun.full(), result);
  }

  @Test
  void aResultIsDrawnAgainBesideIt() {
    assertThat(run(result)).isEqualTo(ExitCode.DONE);
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString())
        .contains("less CPU a request", "Report: " + result.resolveSibling("report.html"));
    assertThat(result.resolveSibling("report.html")).content().startsWith("<!doctype html>");
    assertThat(result.resolveSibling("report.md")).content().startsWith("## blocking and reactive");
    assertThat(result.resolveSibling("figures.csv")).content().startsWith("round,trial,");
  }

  @Test
  void twoResultsStandSideBySide() throws IOException {
    Path other = folder.resolve("after.json");
    Files.writeString(other, Files.readString(result).replace("\"cores\" : 4", "\"cores\" : 8"));

    assertThat(run(result, other, "--output", folder.resolve("new"))).isEqualTo(ExitCode.DONE);
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString())
        .contains("The results differ in settings", "Cores: 4, then 8", "before", "after.json")
        .containsPattern("demo: CPU a request, blocking +3[0-9]{2} us +3[0-9]{2} us +\\+0.0 %");
    assertThat(folder.resolve("new/side-by-side.html")).content().contains("Question by question");
  }

  @Test
  void aFileThatIsNotThereIsOneLine() {
    Path missing = folder.resolve("missing.json");

    fails(ExitCode.USAGE, "There is no file %s: name the result.json".formatted(missing), missing);
  }

  @Test
  void aCutFileIsOneLine() throws IOException {
    Path cut = folder.resolve("cut.json");
    Files.writeString(cut, Files.readString(result).substring(0, 5000));

    fails(ExitCode.USAGE, "The file %s is no result: ".formatted(cut), cut);
  }

  @Test
  void aFileWithoutItsPartsIsOneLine() throws IOException {
    Path empty = folder.resolve("empty.json");
    Files.writeString(empty, "{\"schema\": 2}");

    fails(ExitCode.USAGE, "The file %s is no result: ".formatted(empty), empty);
  }

  @Test
  void aHistogramThatIsNoneIsOneLine() throws IOException {
    Path broken = folder.resolve("broken.json");
    Files.writeString(
        broken,
        Files.readString(result).replaceAll("\"histogram\" : \"[^\"]*\"", "\"histogram\" : \"?\""));

    fails(ExitCode.USAGE, "The file %s is no whole result: ".formatted(broken), broken);
  }

  @Test
  void aNewerFileIsOneLine() throws IOException {
    Path newer = folder.resolve("newer.json");
    Files.writeString(newer, "{\"schema\": 99}");

    fails(ExitCode.USAGE, "The file %s has schema 99: this version reads".formatted(newer), newer);
  }

  @Test
  void aFolderThatCannotBeMadeIsOneLine() {
    // The folder would be within a file.
    Path within = result.resolve("within");

    fails(
        ExitCode.ENVIRONMENT,
        "The folder %s cannot be made".formatted(within),
        result,
        "--output",
        within);
  }

  @Test
  void threeResultsAreTooMany() {
    fails(ExitCode.USAGE, "The number of results is 3: name one, or two", result, result, result);
  }

  private void fails(int exitCode, String message, Object... arguments) {
    assertThat(run(arguments)).isEqualTo(exitCode);
    assertThat(err.toString()).startsWith(message);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(out.toString()).isEmpty();
  }
}
