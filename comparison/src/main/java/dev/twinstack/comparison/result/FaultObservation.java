package dev.twinstack.comparison.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of one fault at one target.
 *
 * @param fault the name of the fault
 * @param what what happens, in a few words
 * @param target the name of the target
 * @param promise what its clients may expect
 * @param startNs when it was looked at from, by {@link System#nanoTime}
 * @param injectedNs when the fault began
 * @param healedNs when all was mended
 * @param attempts every request that was due from the start on, in no order
 * @param wrong the first wrong answer, in short; null where there was none
 * @param before what it held before; its connections are as many as its pool may have
 * @param after what it held after, once it was at rest again or had the time for it
 * @param mostResidentBytes the most memory that it had in RAM; null where that cannot be seen
 * @param checks what was looked at besides the requests
 */
public record FaultObservation(
    String fault,
    String what,
    String target,
    Promise promise,
    long startNs,
    long injectedNs,
    long healedNs,
    List<Attempt> attempts,
    @Nullable String wrong,
    Footprint before,
    Footprint after,
    @Nullable Long mostResidentBytes,
    List<PromiseCheck> checks) {

  public FaultObservation {
    attempts = List.copyOf(attempts);
    checks = List.copyOf(checks);
  }
}
