package dev.twinstack.comparison.pair;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** {@code promtool check metrics}. */
final class Promtool {

  private Promtool() {}

  static boolean isInstalled() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> new File(folder, "promtool").canExecute());
  }

  /** All that it finds in a text of metrics; empty where nothing is wrong. */
  static String check(String metrics) throws Exception {
    Process promtool =
        new ProcessBuilder("promtool", "check", "metrics").redirectErrorStream(true).start();
    try (var in = promtool.getOutputStream()) {
      in.write(metrics.getBytes(StandardCharsets.UTF_8));
    }
    String found = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = promtool.waitFor();
    return status == 0 ? found : found + "exit " + status;
  }
}
