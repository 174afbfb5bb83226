package dev.twinstack.common;

import org.jspecify.annotations.Nullable;

/** What a failure is, in one line of a log. Stateless, safe for any number of threads. */
public final class FailureText {

  private FailureText() {}

  /**
   * The class of the deepest cause and what it says, if it says anything: frameworks wrap what a
   * server said into what they were about. Control characters become blanks, so that no message
   * begins a line of its own.
   */
  public static String of(Throwable failure) {
    Throwable deepest = failure;
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      deepest = cause;
    }
    @Nullable String message = deepest.getMessage();
    String name = deepest.getClass().getSimpleName();
    String text = message == null || message.isBlank() ? name : name + ": " + message;
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
