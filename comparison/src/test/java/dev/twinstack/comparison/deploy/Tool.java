package dev.twinstack.comparison.deploy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program that may be installed, and what it says. */
final class Tool {

  private static final int TIMEOUT_SECONDS = 120;

  private Tool() {}

  static boolean isInstalled(String name) {
    return find(name).isPresent();
  }

  /** Where an installed one is. */
  static Path path(String name) {
    return find(name).orElseThrow();
  }

  private static Optional<Path> find(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Runs it to its end.
   *
   * @param status its exit status; it is killed, which is none of 0, where it takes too long
   * @param text all that it wrote
   */
  record Said(int status, String text) {}

  static Said run(Path folder, List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("tool", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      int status = process.waitFor();
      return new Said(status, Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      Files.delete(output);
    }
  }
}
