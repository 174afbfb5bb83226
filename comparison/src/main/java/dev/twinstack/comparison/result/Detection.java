package dev.twinstack.comparison.result;

import java.util.List;

/**
 * Whether threads that must not block did, seen in a round of its own.
 *
 * @param target the target's name
 * @param what what was looked for: pinned carriers, blocked event loops
 * @param how by what it was looked for
 * @param events how often it was seen in the round
 * @param longestNs the longest, in nanoseconds; 0 where none was seen
 * @param sites where it was seen, the most frequent first, at most ten
 */
public record Detection(
    String target, String what, String how, long events, long longestNs, List<String> sites) {

  public Detection {
    sites = List.copyOf(sites);
  }
}
