package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.load.RoundMeasurement;
import dev.twinstack.comparison.result.RoundCost;
import dev.twinstack.comparison.scenario.LoadModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a round must keep to count: the figures of one that did not are of the tool. */
final class RoundGates {

  /** The share of the requests asked for that must have been sent. */
  static final double LEAST_SENT = 0.99;

  /** How late the generator may come to a request, at the 99th percentile. */
  static final Duration MOST_LAG = Duration.ofMillis(10);

  /** How busy the generator's process may be, in cores: its one thread must not be full. */
  static final double MOST_GENERATOR_CORES = 0.8;

  private RoundGates() {}

  /** Why a round does not count, one line a reason; empty where it does. */
  static List<String> check(
      Duration asked, LoadModel.Open rate, RoundMeasurement measured, RoundCost cost) {
    List<String> reasons = new ArrayList<>(checkAnswers(measured));
    double wanted = rate.requestsPerSecond() * (asked.toNanos() / 1e9);
    long sent = measured.counts().sent();
    if (sent < wanted * LEAST_SENT) {
      reasons.add(String.format(Locale.ROOT, "only %d of %.0f requests were sent", sent, wanted));
    }
    long lagNs = measured.schedulingLag().getValueAtPercentile(99);
    if (lagNs > MOST_LAG.toNanos()) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "the schedule slipped: one request in a hundred left %.1f ms late or more, %d are allowed",
              lagNs / 1e6,
              MOST_LAG.toMillis()));
    }
    if (cost.generatorCpuNs() != null) {
      double cores = cost.generatorCpuNs() / (double) measured.window().toNanos();
      if (cores > MOST_GENERATOR_CORES) {
        reasons.add(
            String.format(
                Locale.ROOT,
                "the generator was at its limit: %.2f of a core, %.1f are allowed",
                cores,
                MOST_GENERATOR_CORES));
      }
    }
    return reasons;
  }

  /** The reasons that are none of timing. */
  static List<String> checkAnswers(RoundMeasurement measured) {
    List<String> reasons = new ArrayList<>();
    if (measured.sessionLimitReached()) {
      reasons.add("more requests were under way than the generator can hold");
    }
    long errors = measured.counts().errors();
    if (errors > 0) {
      reasons.add("%d of %d requests failed".formatted(errors, measured.counts().sent()));
    }
    return reasons;
  }
}
