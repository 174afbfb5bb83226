package dev.twinstack.testbed.database;

import java.util.Objects;

/** No database can be had. The message is one line for the user: what is wrong and the mend. */
public final class DatabaseUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Creates it from the line to show. */
  public DatabaseUnavailableException(String message) {
    super(message);
  }

  /** Creates it from the line to show and what lies behind it. */
  public DatabaseUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Never null: the constructors take none. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /** The first line of what another exception says, or its kind where it says nothing. */
  static String firstLine(Throwable cause) {
    String message = cause.getMessage();
    return message == null || message.isBlank()
        ? cause.getClass().getSimpleName()
        : message.strip().lines().findFirst().orElseThrow();
  }
}
