package dev.twinstack.comparison.fault;

import java.util.List;

/**
 * What one target's clients saw of one fault.
 *
 * @param fault the name of the fault
 * @param target the name of the target
 * @param startNs when it was looked at from, by {@link System#nanoTime}
 * @param injectedNs when the fault was there
 * @param healedNs when it was made good
 * @param attempts every request that was due from the start on, in no order
 */
public record FaultObservation(
    String fault,
    String target,
    long startNs,
    long injectedNs,
    long healedNs,
    List<Attempt> attempts) {

  public FaultObservation {
    attempts = List.copyOf(attempts);
  }
}
