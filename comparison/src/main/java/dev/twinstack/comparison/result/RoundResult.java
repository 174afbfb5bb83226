package dev.twinstack.comparison.result;

import java.util.List;

/**
 * One window on one target, as measured.
 *
 * @param number the round's number in the run, from 1
 * @param target the target's name
 * @param workload what was asked
 * @param requestsPerSecond the rate asked for
 * @param windowNs from the first request to the last answer
 * @param counts how the requests ended
 * @param responseTime from the intended send time
 * @param serviceTime from the real send time; answered requests only
 * @param schedulingLag from the intended send time until the generator came to it
 * @param cost what the round took from the machine
 * @param invalid why the round's figures do not count; empty where they do
 */
public record RoundResult(
    int number,
    String target,
    String workload,
    int requestsPerSecond,
    long windowNs,
    RequestCounts counts,
    Latencies responseTime,
    Latencies serviceTime,
    Latencies schedulingLag,
    RoundCost cost,
    List<String> invalid) {

  public RoundResult {
    invalid = List.copyOf(invalid);
  }
}
