package dev.twinstack.comparison.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One window on one target, as measured.
 *
 * @param number the round's number in the run, from 1, in the order in which they ran
 * @param trial the trial it belongs to, from 1
 * @param purpose why it was run
 * @param target the target's name
 * @param workload what was asked
 * @param requestsPerSecond the rate asked for; null in the closed model
 * @param clients the clients of the closed model; null in the open one
 * @param durationNs how long new requests left, as asked for
 * @param windowNs from the first request to the last answer
 * @param counts how the requests ended
 * @param responseTime from the intended send time
 * @param serviceTime from the real send time; answered requests only
 * @param schedulingLag from the intended send time until the generator came to it
 * @param cost what the round took from the machine
 * @param runtime what the target's meters say; null where it has none
 * @param database what the database counted; null where it is not ours
 * @param seconds the round second by second
 * @param invalid why the round's figures do not count; empty where they do
 */
public record RoundResult(
    int number,
    int trial,
    Purpose purpose,
    String target,
    String workload,
    @Nullable Integer requestsPerSecond,
    @Nullable Integer clients,
    long durationNs,
    long windowNs,
    RequestCounts counts,
    Latencies responseTime,
    Latencies serviceTime,
    Latencies schedulingLag,
    RoundCost cost,
    @Nullable RuntimeFigures runtime,
    @Nullable DatabaseCounts database,
    List<SecondFigures> seconds,
    List<String> invalid) {

  public RoundResult {
    seconds = List.copyOf(seconds);
    invalid = List.copyOf(invalid);
  }
}
