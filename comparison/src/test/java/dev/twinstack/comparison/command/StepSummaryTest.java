package dev.twinstack.comparison.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepSummaryTest {

  @TempDir private Path folder;

  @Test
  void isAddedToWhatOtherStepsWrote() throws IOException {
    Path page = folder.resolve("summary.md");
    Files.writeString(page, "before\n");

    StepSummary.append("# Verdicts\n", Map.of("GITHUB_STEP_SUMMARY", page.toString()));

    assertThat(page).hasContent("before\n# Verdicts\n");
  }

  @Test
  void elsewhereNothingIsWritten() throws IOException {
    StepSummary.append("# Verdicts\n", Map.of());

    assertThat(folder).isEmptyDirectory();
  }
}
