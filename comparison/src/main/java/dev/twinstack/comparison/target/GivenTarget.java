package dev.twinstack.comparison.target;

import org.jspecify.annotations.Nullable;

/**
 * A target that is not this project's, as the user has given it.
 *
 * @param target the target; without a process where a command starts it, until it does
 * @param command what starts it, as a shell reads it; null where it runs already
 */
public record GivenTarget(Target target, @Nullable String command) {

  /**
   * Reads one, {@code NAME=URL[,pid=N][,metrics=URL][,start=COMMAND]}. The metrics are read where
   * the URL says; one without a path is a management port, with all under {@code /actuator}. The
   * command is all that follows, commas and blanks with it.
   *
   * @throws IllegalArgumentException if it is none, with a line that says what is wrong
   */
  public static GivenTarget parse(String text) {
    return TargetText.parse(text);
  }
}
