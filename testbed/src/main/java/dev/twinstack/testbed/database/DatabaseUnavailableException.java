package dev.twinstack.testbed.database;

import java.util.Objects;

/** No database can be had. The message is one line for the user: what is wrong and the mend. */
public final class DatabaseUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Creates it from the line to show. */
  public DatabaseUnavailableException(String message) {
    super(message);
  }

  /**
   * Creates it from what lies behind it.
   *
   * @param problem what is wrong, without a full stop
   * @param cause why; the first line of what it says goes into the message
   * @param mend what to do about it
   */
  public DatabaseUnavailableException(String problem, Throwable cause, String mend) {
    super("%s (%s): %s".formatted(problem, firstLine(cause), mend), cause);
  }

  /** Never null: the constructors take none. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  private static String firstLine(Throwable cause) {
    String message = cause.getMessage();
    return message == null || message.isBlank()
        ? cause.getClass().getSimpleName()
        : message.strip().lines().findFirst().orElseThrow();
  }
}
