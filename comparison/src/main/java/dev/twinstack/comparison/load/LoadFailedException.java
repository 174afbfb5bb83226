package dev.twinstack.comparison.load;

/** The load engine itself failed. The message is one line for the user. */
public final class LoadFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  LoadFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
