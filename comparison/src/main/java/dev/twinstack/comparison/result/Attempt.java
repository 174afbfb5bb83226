package dev.twinstack.comparison.result;

/**
 * One request and what became of it.
 *
 * @param dueNs when it was to leave, by {@link System#nanoTime}
 * @param endNs when its answer was there, or it was clear that there is none
 * @param outcome what the client got
 */
public record Attempt(long dueNs, long endNs, Outcome outcome) {

  /** From when it was to leave, in nanoseconds. */
  public long tookNs() {
    return endNs - dueNs;
  }
}
