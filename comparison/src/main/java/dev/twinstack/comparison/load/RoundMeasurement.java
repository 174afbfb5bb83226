package dev.twinstack.comparison.load;

import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * What one run of a scenario counted.
 *
 * @param responseTime nanoseconds from the instant at which the schedule wanted a request to leave
 *     until its end, good or bad; in the closed model the same as the service time
 * @param serviceTime nanoseconds from the instant at which a request was written until its answer
 *     was complete; requests without an answer are not in it
 * @param schedulingLag nanoseconds from the instant at which the schedule wanted a request to leave
 *     until the generator came to it; empty in the closed model
 * @param counts how the requests ended
 * @param seconds the same second by second, without gaps; requests without an end are in none
 * @param sessionLimitReached whether more requests were under way than the generator was made for,
 *     so that the schedule was not kept
 * @param window from the first request to the last answer
 */
public record RoundMeasurement(
    Histogram responseTime,
    Histogram serviceTime,
    Histogram schedulingLag,
    Counts counts,
    List<Second> seconds,
    boolean sessionLimitReached,
    Duration window) {

  public RoundMeasurement {
    seconds = List.copyOf(seconds);
  }

  /**
   * One second of a run, by the instant at which a request ended.
   *
   * @param number from 0 at the first request
   * @param good good answers
   * @param errors all other ends
   * @param p50Ns the 50th percentile of the response time in nanoseconds; 0 where nothing ended
   * @param p99Ns the 99th
   * @param maxNs the highest
   */
  public record Second(int number, long good, long errors, long p50Ns, long p99Ns, long maxNs) {}

  /**
   * How the requests ended.
   *
   * @param sent how many the generator began
   * @param good answers that are good by the workload's rule: with status 200 and a JSON array, for
   *     most
   * @param hits good answers with at least one row; 0 where any body is good
   * @param clientErrors answers with a status 4xx
   * @param serverErrors answers with a status 5xx
   * @param otherStatuses answers with any other status that is not good
   * @param badBodies answers with a good status and a body that is not: no JSON array, or one
   *     without rows where there must be some
   * @param connectionErrors connections that broke before the answer was complete
   * @param timeouts requests given up for want of an answer
   * @param unanswered requests still under way, or without a connection, when the run was over
   */
  public record Counts(
      long sent,
      long good,
      long hits,
      long clientErrors,
      long serverErrors,
      long otherStatuses,
      long badBodies,
      long connectionErrors,
      long timeouts,
      long unanswered) {

    /** All that did not end well. */
    public long errors() {
      return sent - good;
    }
  }
}
