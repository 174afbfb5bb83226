package dev.twinstack.comparison.scenario;

import java.time.Duration;

/**
 * What is asked, how, and for how long.
 *
 * @param requests what is asked
 * @param load when requests leave
 * @param duration how long new requests leave; at least a millisecond
 * @param lateAnswers how long answers are awaited after that; what is under way then is unanswered
 */
public record Scenario(Requests requests, LoadModel load, Duration duration, Duration lateAnswers) {

  /** Longer than any request may take: each has an end by then. */
  public static final Duration ALL_ANSWERS = Duration.ofSeconds(12);

  public Scenario {
    if (duration.toMillis() < 1) {
      throw new IllegalArgumentException(
          "The duration is %s: choose at least a millisecond".formatted(duration));
    }
    if (lateAnswers.isNegative()) {
      throw new IllegalArgumentException(
          "The time for late answers is %s: choose none or more".formatted(lateAnswers));
    }
  }

  /** One that waits until every request has an end. */
  public Scenario(Requests requests, LoadModel load, Duration duration) {
    this(requests, load, duration, ALL_ANSWERS);
  }

  /**
   * The same for a workload that needs nothing to be known of the table.
   *
   * @throws IllegalStateException if it does
   */
  public Scenario(Workload workload, LoadModel load, Duration duration) {
    this(workload.requests(), load, duration);
  }

  /** The workload whose requests are asked. */
  public Workload workload() {
    return requests.workload();
  }
}
