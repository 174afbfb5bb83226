package dev.twinstack.comparison.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a target is asked. */
public enum Workload {
  /** A lookup in the database by a name that the target draws: nearly all find nothing. */
  DEMO("/demo"),
  /** The same without the database. */
  IDLE("/idle");

  private final String path;

  Workload(String path) {
    this.path = path;
  }

  /** What is asked for, from the slash on. */
  public String path() {
    return path;
  }

  /**
   * Reads a workload as it is written on a command line.
   *
   * @throws IllegalArgumentException if it is none, with a line that lists them
   */
  public static Workload parse(String text) {
    for (Workload workload : values()) {
      if (workload.toString().equals(text)) {
        return workload;
      }
    }
    throw new IllegalArgumentException(
        "The workload is '%s': choose from %s"
            .formatted(
                text,
                Arrays.stream(values()).map(Workload::toString).collect(Collectors.joining(", "))));
  }

  /** As it is written on a command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
