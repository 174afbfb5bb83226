package dev.twinstack.comparison.command;

/** A command cannot go on. The message is what the user sees: what is wrong and the mend. */
final class CommandFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int exitCode;

  CommandFailedException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
