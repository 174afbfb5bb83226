package dev.twinstack.app.demo;

/** The admission limit is reached. Carries no stack trace: it is thrown when there is no time. */
public final class OverloadedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OverloadedException() {
    super("The admission limit is reached.", null, false, false);
  }
}
