package dev.twinstack.comparison.target;

/** A target is not there. The message says what is wrong and the mend, on its first line. */
public final class TargetFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public TargetFailedException(String message) {
    super(message);
  }

  TargetFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
