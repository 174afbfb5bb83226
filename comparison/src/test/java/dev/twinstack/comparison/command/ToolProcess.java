package dev.twinstack.comparison.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The tool as a user starts it, from its jar. */
final class ToolProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final List<String> lines = new ArrayList<>();
  private List<ProcessHandle> descendants = List.of();

  ToolProcess(String... arguments) throws IOException {
    String home = System.getProperty("twinstack.home");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "-Dtwinstack.home=" + home,
                "-jar",
                home + "/comparison/target/comparison.jar"));
    command.addAll(List.of(arguments));
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Reads what it says until a line says so, or it says no more; remembers its descendants. */
  ToolProcess readUntil(String text) throws IOException {
    BufferedReader reader = process.inputReader();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      lines.add(line);
      List<ProcessHandle> seen = process.descendants().toList();
      descendants = seen.size() >= descendants.size() ? seen : descendants;
      if (line.contains(text)) {
        break;
      }
    }
    return this;
  }

  List<String> lines() {
    return lines;
  }

  List<ProcessHandle> descendants() {
    return descendants;
  }

  Process process() {
    return process;
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("The tool does not end; it said " + lines);
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
