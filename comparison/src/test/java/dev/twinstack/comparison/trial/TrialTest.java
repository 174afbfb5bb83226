package dev.twinstack.comparison.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.load.RoundMeasurement;
import dev.twinstack.comparison.load.RoundMeasurement.Counts;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.WarmUpSlice;
import dev.twinstack.comparison.scenario.HitMix;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.LoadedTable;
import dev.twinstack.comparison.scenario.Preset;
import dev.twinstack.comparison.scenario.Requests;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.scenario.Workload;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.comparison.target.TargetPair;
import dev.twinstack.testbed.progress.Progress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class TrialTest {

  private static final Target A = target("a");
  private static final Target B = target("b");

  private boolean keepsUp;
  private final List<String> runs = new ArrayList<>();

  private static Target target(String name) {
    return new Target(name, URI.create("http://127.0.0.1:1"), null, null);
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
        long perSecond =
            keepsUp && scenario.load() instanceof LoadModel.Open open
                ? open.requestsPerSecond()
                : 1000;
        long good =
            warmUp
                ? answersPerSlice[Math.min(slices++, answersPerSlice.length - 1)]
                : perSecond * scenario.duration().toSeconds();
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

  private static Journal.Entries run(LoadEngine engine, Preset preset, Workload... workloads) {
    return run(engine, 1, preset, workloads);
  }

  private static Journal.Entries run(
      LoadEngine engine, int trial, Preset preset, Workload... workloads) {
    Journal journal = new Journal(entries -> {});
    Instruments instruments =
        new Instruments(
            engine,
            DatabaseMeter.unknown(),
            journal,
            new Timetable(Duration.ofMinutes(1)),
            Progress.silent());
    TrialPlan plan =
        new TrialPlan(
            preset, requests(workloads), new LoadModel.Open(1000), Duration.ofMillis(100), true);
    new Trial(instruments, plan, trial).run(TargetPair.running(List.of(A, B)));
    return journal.entries();
  }

  private static List<Requests> requests(Workload... workloads) {
    LoadedTable table = new LoadedTable(1, 0);
    return Arrays.stream(workloads).map(w -> w.requests(table, HitMix.DEFAULT)).toList();
  }

  private static List<RoundResult> of(Journal.Entries entries, Purpose purpose) {
    return entries.rounds().stream().filter(round -> round.purpose() == purpose).toList();
  }

  @Test
  void everyWorkloadIsWarmBeforeItsRoundsTakeTurns() {
    Journal.Entries entries = run(engine(10_000), Preset.SMOKE, Workload.DEMO, Workload.IDLE);

    assertThat(of(entries, Purpose.COMPARISON))
        .extracting(round -> round.workload() + " " + round.target())
        .containsExactly(
            "demo a", "demo b", "demo b", "demo a", "idle a", "idle b", "idle b", "idle a");
    assertThat(entries.rounds())
        .extracting(RoundResult::number)
        .isEqualTo(IntStream.rangeClosed(1, entries.rounds().size()).boxed().toList());
    assertThat(entries.rounds()).extracting(RoundResult::invalid).containsOnly(List.of());
    assertThat(runs.getFirst()).startsWith("noop noop Open");
    assertThat(runs.subList(1, 3)).allMatch(run -> run.contains("Closed[clients=32]"));
    assertThat(runs.get(3)).contains("Open[requestsPerSecond=1000]");
  }

  @Test
  void theNoiseIsThatOfOneTarget() {
    Journal.Entries entries = run(engine(10_000), Preset.SMOKE, Workload.DEMO, Workload.IDLE);

    assertThat(of(entries, Purpose.NOISE))
        .extracting(round -> round.workload() + " " + round.target())
        .containsExactly("demo a", "demo a", "demo a", "demo a");
  }

  @Test
  void onlyTheFirstTrialLooksForNoiseAndIntoTheTargets() {
    List<Purpose> first =
        run(engine(10_000), 1, Preset.SMOKE, Workload.DEMO).rounds().stream()
            .map(RoundResult::purpose)
            .toList();
    List<Purpose> second =
        run(engine(10_000), 2, Preset.SMOKE, Workload.DEMO).rounds().stream()
            .map(RoundResult::purpose)
            .toList();

    assertThat(first).contains(Purpose.NOISE, Purpose.DIAGNOSTIC);
    assertThat(second)
        .doesNotContain(Purpose.NOISE, Purpose.DIAGNOSTIC)
        .doesNotContain(Purpose.LADDER)
        .contains(Purpose.COMPARISON);
  }

  @Test
  void theSecondTargetBeginsInTheSecondTrial() {
    assertThat(of(run(engine(10_000), 2, Preset.SMOKE, Workload.DEMO), Purpose.COMPARISON))
        .extracting(RoundResult::target)
        .containsExactly("b", "a", "a", "b");
  }

  @Test
  void theLadderGoesUpFromWhatTheWarmUpReached() {
    Journal.Entries entries = run(engine(10_000), Preset.SMOKE, Workload.DEMO);

    assertThat(of(entries, Purpose.LADDER))
        .filteredOn(round -> round.target().equals("a"))
        .extracting(RoundResult::requestsPerSecond)
        .containsExactly(4_000, 6_000, 7_500, 8_500, 9_500, 11_000);
    // The stand-in answers a thousand a second well, whatever is asked: no rate is held.
    assertThat(of(entries, Purpose.OVERLOAD))
        .extracting(RoundResult::requestsPerSecond)
        .containsExactly(15_000, 15_000);
    assertThat(of(entries, Purpose.RECOVERY))
        .extracting(RoundResult::requestsPerSecond)
        .containsExactly(5_000, 5_000);
  }

  @Test
  void theLadderGetsMoreRungsWhereAllWereKept() {
    keepsUp = true;

    Journal.Entries entries = run(engine(10_000), Preset.SMOKE, Workload.DEMO);

    assertThat(of(entries, Purpose.LADDER))
        .filteredOn(round -> round.target().equals("a"))
        .extracting(RoundResult::requestsPerSecond)
        .endsWith(11_000, 13_200, 15_840, 19_008);
  }

  @Test
  void aTrialIsCompleteWithItsLastRound() {
    List<RoundResult> rounds = run(engine(10_000), Preset.SMOKE, Workload.DEMO).rounds();
    TrialPlan plan =
        new TrialPlan(
            Preset.SMOKE,
            requests(Workload.DEMO),
            new LoadModel.Open(1000),
            Duration.ofMillis(100),
            true);

    assertThat(Trial.isComplete(plan, 1, rounds)).isTrue();
    assertThat(Trial.isComplete(plan, 1, rounds.subList(0, rounds.size() - 1))).isFalse();
    assertThat(Trial.isComplete(plan, 2, rounds)).isFalse();
  }

  @Test
  void aTargetThatStaysColdMakesTheRunInvalid() {
    // By answers a slice, and ever more of them: not by CPU, which this process hardly uses.
    long[] rising = LongStream.rangeClosed(1, 200).map(n -> n * n * n).toArray();

    Journal.Entries entries = run(engine(rising), Preset.QUICK, Workload.DEMO);

    assertThat(entries.warmUp()).hasSize(2 * Preset.QUICK.maxSlices());
    assertThat(entries.invalid())
        .hasSize(2)
        .allMatch(reason -> reason.matches("trial 1: [ab] was not warm in demo after .*"));
  }

  @Test
  void theWarmUpEndsWhenAllAreFlat() {
    Journal.Entries entries = run(engine(10, 10, 20, 20, 40), Preset.QUICK, Workload.DEMO);

    // Flat from the third slice on: five more show it.
    assertThat(entries.warmUp()).extracting(WarmUpSlice::number).last().isEqualTo(8);
    assertThat(entries.invalid()).isEmpty();
  }
}
