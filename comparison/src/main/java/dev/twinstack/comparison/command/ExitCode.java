package dev.twinstack.comparison.command;

/** What the tool's exit codes mean. */
final class ExitCode {

  /** Done. */
  static final int DONE = 0;

  /** The comparison is invalid, or the targets differ in what they answer. */
  static final int INVALID = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** The environment cannot run it. */
  static final int ENVIRONMENT = 3;

  private ExitCode() {}
}
