package dev.twinstack.comparison.metrics;

import org.jspecify.annotations.Nullable;

/** Reads what {@code jcmd PID Compiler.queue} answers. */
final class CompileQueue {

  private CompileQueue() {}

  /**
   * The tasks below the headings {@code C1 compile queue:} and the like; null without a heading.
   */
  static @Nullable Integer length(String answer) {
    boolean within = false;
    boolean told = false;
    int tasks = 0;
    for (String line : answer.lines().toList()) {
      if (line.endsWith("compile queue:")) {
        within = true;
        told = true;
      } else if (within && line.matches("\\s*\\d+\\s.*")) {
        tasks++;
      } else if (line.endsWith(":")) {
        within = false;
      }
    }
    return told ? Integer.valueOf(tasks) : null;
  }
}
