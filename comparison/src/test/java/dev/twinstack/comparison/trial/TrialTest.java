package dev.twinstack.comparison.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.load.RoundMeasurement;
import dev.twinstack.comparison.load.RoundMeasurement.Counts;
import dev.twinstack.comparison.metrics.ProcessMeter;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.WarmUpSlice;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.Preset;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.scenario.Workload;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.progress.Progress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class TrialTest {

  private static final Target A = target("a");
  private static final Target B = target("b");

  private final List<String> runs = new ArrayList<>();

  private static Target target(String name) {
    return new Target(name, URI.create("http://127.0.0.1:1"), null, ProcessHandle.current().pid());
  }

  /** Answers as fast as the next of the given numbers says, the last for ever. */
  private LoadEngine engine(long... answersPerSlice) {
    return new LoadEngine() {
      private int slices;

      @Override
      public RoundMeasurement run(Scenario scenario, Target target, Window window) {
        window.begins();
        window.ends();
        runs.add(scenario.workload() + " " + target.name() + " " + scenario.load());
        boolean warmUp = scenario.load() instanceof LoadModel.Closed;
        long good =
            warmUp
                ? answersPerSlice[Math.min(slices++, answersPerSlice.length - 1)]
                : 1000 * scenario.duration().toSeconds();
        Histogram empty = new Histogram(1, 1000, 1);
        return new RoundMeasurement(
            empty,
            empty,
            empty,
            new Counts(good, good, 0, 0, 0, 0, 0, 0, 0, 0),
            List.of(),
            false,
            Duration.ofSeconds(1));
      }

      @Override
      public String description() {
        return "stand-in";
      }
    };
  }

  private Trial.Measured run(LoadEngine engine, Preset preset, Workload... workloads) {
    return new Trial(engine, ProcessMeter.of(null), Progress.silent())
        .run(new TrialPlan(preset, List.of(workloads), new LoadModel.Open(1000)), A, B);
  }

  @Test
  void allIsWarmBeforeTheRoundsTakeTurns() {
    Trial.Measured measured = run(engine(10_000), Preset.SMOKE, Workload.DEMO, Workload.IDLE);

    assertThat(measured.rounds())
        .extracting(round -> round.number() + " " + round.workload() + " " + round.target())
        .containsExactly(
            "1 demo a",
            "2 demo b",
            "3 demo b",
            "4 demo a",
            "5 idle a",
            "6 idle b",
            "7 idle b",
            "8 idle a");
    assertThat(measured.rounds()).extracting(RoundResult::invalid).containsOnly(List.of());
    assertThat(runs.subList(0, 12)).allMatch(run -> run.contains("Closed[clients=32]"));
    assertThat(runs.subList(12, 20)).allMatch(run -> run.contains("Open[requestsPerSecond=1000]"));
  }

  @Test
  void aTargetThatStillBecomesFasterIsWarmedUpToTheMost() {
    // Not measured by CPU, which this process hardly uses meanwhile: by answers a slice.
    long[] doubling = {1, 1, 2, 2, 4, 4, 8, 8, 16, 16, 32, 32};

    Trial.Measured measured = runWithoutCpu(engine(doubling), Preset.SMOKE);

    assertThat(measured.warmUp()).extracting(WarmUpSlice::number).containsExactly(1, 1, 2, 2, 3, 3);
  }

  @Test
  void theWarmUpEndsWhenAllAreFlat() {
    Trial.Measured measured = runWithoutCpu(engine(10, 10, 20, 20, 40), Preset.QUICK);

    // Flat from the third slice on: three more show it.
    assertThat(measured.warmUp()).extracting(WarmUpSlice::number).last().isEqualTo(5);
    assertThat(measured.warmUp()).hasSize(10);
  }

  private static Trial.Measured runWithoutCpu(LoadEngine engine, Preset preset) {
    Target a = new Target("a", A.url(), null, null);
    Target b = new Target("b", B.url(), null, null);
    return new Trial(engine, ProcessMeter.of(null), Progress.silent())
        .run(new TrialPlan(preset, List.of(Workload.DEMO), new LoadModel.Open(1000)), a, b);
  }
}
