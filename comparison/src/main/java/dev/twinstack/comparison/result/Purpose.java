package dev.twinstack.comparison.result;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a round was run, and so which question its figures may answer. */
public enum Purpose {
  /** One of the rounds A B B A, at the fixed rate. */
  COMPARISON,
  /** One of the A/A rounds: all on one target, to see what the machine's noise makes of equals. */
  NOISE,
  /** One step of the ladder of rates that finds the capacity. */
  LADDER,
  /** Above the capacity, on purpose. */
  OVERLOAD,
  /** After the overload, at a rate the target held before. */
  RECOVERY,
  /** With the detectors on, which disturb: its figures are not compared. */
  DIAGNOSTIC,
  /** On the trivial server inside the tool: what the harness alone shows. */
  CONTROL,
  /** A fixed number of clients, as fast as they go, as the original experiment was run. */
  CLOSED;

  /** As it stands in a result file. */
  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
