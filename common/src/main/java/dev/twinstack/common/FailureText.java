package dev.twinstack.common;

import org.jspecify.annotations.Nullable;

/** What a failure is, in one line of a log. Stateless, safe for any number of threads. */
public final class FailureText {

  private FailureText() {}

  /**
   * What the deepest cause says, its class where it says nothing: frameworks wrap what a server
   * said into what they were about. Control characters become blanks, so that no message begins a
   * line of its own.
   */
  public static String of(Throwable failure) {
    Throwable deepest = failure;
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      deepest = cause;
    }
    @Nullable String message = deepest.getMessage();
    String text = message == null || message.isBlank() ? nameOf(deepest) : message;
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static String nameOf(Throwable failure) {
    return failure.getClass().getSimpleName();
  }
}
