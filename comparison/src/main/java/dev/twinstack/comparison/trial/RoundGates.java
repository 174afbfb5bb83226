package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.load.RoundMeasurement;
import dev.twinstack.comparison.result.DatabaseCounts;
import dev.twinstack.comparison.result.HostLoad;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RoundCost;
import dev.twinstack.comparison.result.RuntimeFigures;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a round must keep to count: the figures of one that did not are of the tool or of the
 * machine. A round that is meant to go beyond what its target holds is not judged by its answers.
 */
final class RoundGates {

  /** The share of the requests asked for that must have been sent. */
  static final double LEAST_SENT = 0.99;

  /** How late the generator may come to a request, at the 99th percentile. */
  static final Duration MOST_LAG = Duration.ofMillis(10);

  /** How busy the generator's process may be, in cores: its one thread must not be full. */
  static final double MOST_GENERATOR_CORES = 0.8;

  /** What other processes may take of the machine, in cores on average. */
  static final double MOST_OTHERS_CORES = 0.15;

  /**
   * What other machines may, in cores on average: a tenth of a core stolen makes the rest a tenth
   * dearer, because what was kept from a process counts among its time.
   */
  static final double MOST_STEAL_CORES = 0.05;

  private final Purpose purpose;
  private final Scenario scenario;
  private final boolean judgesTiming;
  private final List<String> reasons = new ArrayList<>();

  /**
   * Judges one round.
   *
   * @param judgesTiming whether schedule, generator and machine are judged
   */
  RoundGates(Purpose purpose, Scenario scenario, boolean judgesTiming) {
    this.purpose = purpose;
    this.scenario = scenario;
    this.judgesTiming = judgesTiming;
  }

  /** Why the round does not count, one line a reason; empty where it does. */
  List<String> check(
      RoundMeasurement measured,
      RoundCost cost,
      @Nullable RuntimeFigures runtime,
      @Nullable DatabaseCounts database) {
    boolean beyond = purpose == Purpose.LADDER || purpose == Purpose.OVERLOAD;
    if (!beyond) {
      checkAnswers(measured);
      checkCounts(measured, runtime, database);
    }
    if (judgesTiming) {
      if (!beyond && scenario.load() instanceof LoadModel.Open open) {
        checkSchedule(open, measured);
      }
      if (!showsItsOwnLimit()) {
        checkGenerator(measured, cost);
      }
      checkHost(cost.host());
    }
    return List.copyOf(reasons);
  }

  /** As fast as it goes with nothing behind it: the harness alone is what is shown. */
  private boolean showsItsOwnLimit() {
    return purpose == Purpose.CONTROL && scenario.load() instanceof LoadModel.Closed;
  }

  private void checkAnswers(RoundMeasurement measured) {
    if (measured.sessionLimitReached()) {
      reasons.add("more requests were under way than the generator can hold");
    }
    long errors = measured.counts().errors();
    if (errors > 0) {
      reasons.add(
          String.format(Locale.ROOT, "%d of %d requests failed", errors, measured.counts().sent()));
    }
  }

  private void checkCounts(
      RoundMeasurement measured,
      @Nullable RuntimeFigures runtime,
      @Nullable DatabaseCounts database) {
    long sent = measured.counts().sent();
    long good = measured.counts().good();
    if (runtime != null && runtime.requests() != null && runtime.requests() != good) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "%d good answers came and the server counted %d",
              good,
              runtime.requests()));
    }
    if (database != null && scenario.workload().asksDatabase() && database.queries() != sent) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "%d requests were sent and the database counted %d queries",
              sent,
              database.queries()));
    }
  }

  private void checkSchedule(LoadModel.Open rate, RoundMeasurement measured) {
    double wanted = rate.requestsPerSecond() * (scenario.duration().toNanos() / 1e9);
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
  }

  private void checkGenerator(RoundMeasurement measured, RoundCost cost) {
    if (cost.generatorCpuNs() == null) {
      return;
    }
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

  private void checkHost(@Nullable HostLoad host) {
    if (host == null) {
      return;
    }
    if (host.othersCores() > MOST_OTHERS_CORES) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "the machine was busy with other things: %.2f cores went to other processes, %.2f are allowed",
              host.othersCores(),
              MOST_OTHERS_CORES));
    }
    if (host.stealCores() > MOST_STEAL_CORES) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "the machine was kept from its work: %.2f cores went to other machines, %.2f are allowed",
              host.stealCores(),
              MOST_STEAL_CORES));
    }
  }
}
