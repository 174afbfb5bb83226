package dev.twinstack.comparison.command;

/**
 * What the doctor found in one place.
 *
 * @param severity how bad it is
 * @param text what was found, and the mend where it is not fine
 */
record Finding(Severity severity, String text) {

  /** How bad a finding is. */
  enum Severity {
    /** As it should be. */
    FINE,
    /** A run works, and somebody may wonder about something. */
    MIND,
    /** A run does not work. */
    WRONG
  }

  static Finding fine(String text) {
    return new Finding(Severity.FINE, text);
  }

  static Finding mind(String text) {
    return new Finding(Severity.MIND, text);
  }

  static Finding wrong(String text) {
    return new Finding(Severity.WRONG, text);
  }

  boolean isWrong() {
    return severity == Severity.WRONG;
  }
}
