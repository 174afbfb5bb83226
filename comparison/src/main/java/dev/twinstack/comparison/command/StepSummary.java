package dev.twinstack.comparison.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** The page that a workflow of GitHub Actions shows of a step: it takes Markdown. */
final class StepSummary {

  private static final String VARIABLE = "GITHUB_STEP_SUMMARY";

  private StepSummary() {}

  /** Adds to the page, where there is one. */
  static void append(String markdown, Map<String, String> environment) throws IOException {
    String file = environment.get(VARIABLE);
    if (file != null && !file.isBlank()) {
      Files.writeString(
          Path.of(file), markdown, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }
}
