package dev.twinstack.comparison.scenario;

import java.time.Duration;

/**
 * What is asked, how, and for how long.
 *
 * @param workload what is asked
 * @param load when requests leave
 * @param duration how long new requests leave; at least a millisecond
 */
public record Scenario(Workload workload, LoadModel load, Duration duration) {

  public Scenario {
    if (duration.toMillis() < 1) {
      throw new IllegalArgumentException(
          "The duration is %s: choose at least a millisecond".formatted(duration));
    }
  }
}
