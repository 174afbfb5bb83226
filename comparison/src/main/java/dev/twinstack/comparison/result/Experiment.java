package dev.twinstack.comparison.result;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The experiments, in the order of the chapter. */
public enum Experiment {
  /** Thousands of waits at a time. */
  WAIT,
  /** Work for the processor among short requests. */
  HOG,
  /** Calls that block in C and in Java. */
  PIN,
  /** The mistake that the style invites. */
  SLIP,
  /** Three queries at once. */
  FANOUT,
  /** Many rows to slow readers. */
  STREAM,
  /** A database that is far away. */
  SLOW,
  /** Some of everything. */
  MIX,
  /** Stack traces and thread dumps. */
  DEBUG;

  /**
   * Reads a name.
   *
   * @throws IllegalArgumentException if there is no such experiment, with a line for the user
   */
  public static Experiment parse(String name) {
    return Arrays.stream(values())
        .filter(experiment -> experiment.toString().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The experiment is '%s': choose one of %s"
                    .formatted(
                        name,
                        Arrays.stream(values())
                            .map(Experiment::toString)
                            .collect(Collectors.joining(", ")))));
  }

  /** Its name on the command line and in files. */
  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
