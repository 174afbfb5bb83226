package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.analysis.CapacityFigures.Point;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.TargetManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The ladders of a run, all trials taken together. */
final class Capacities {

  private Capacities() {}

  /** The workloads that a ladder was run with, in the order of the run. */
  static List<String> workloads(RunResult result) {
    return result.rounds().stream()
        .filter(round -> round.purpose() == Purpose.LADDER)
        .map(RoundResult::workload)
        .distinct()
        .toList();
  }

  /** The rounds of one ladder that say something of the target and not of the generator. */
  static List<RoundResult> ladder(RunResult result, String workload, int trial, String target) {
    return ladders(result, workload, target).stream()
        .filter(round -> round.trial() == trial)
        .toList();
  }

  private static List<RoundResult> ladders(RunResult result, String workload, String target) {
    return result.rounds().stream()
        .filter(round -> round.purpose() == Purpose.LADDER && round.invalid().isEmpty())
        .filter(round -> round.workload().equals(workload) && round.target().equals(target))
        .filter(round -> round.requestsPerSecond() != null)
        .toList();
  }

  /** One entry for every workload with a ladder and every target that climbed it. */
  static List<CapacityFigures> of(RunResult result) {
    List<CapacityFigures> figures = new ArrayList<>();
    for (String workload : workloads(result)) {
      for (TargetManifest target : result.targets()) {
        List<RoundResult> rounds = ladders(result, workload, target.name());
        if (!rounds.isEmpty()) {
          int objectiveMs = result.settings().objectiveMs();
          figures.add(
              new CapacityFigures(
                  target.name(),
                  workload,
                  capacity(rounds, objectiveMs),
                  points(rounds, objectiveMs)));
        }
      }
    }
    return figures;
  }

  /** The geometric mean of the trials. */
  private static @Nullable Double capacity(List<RoundResult> rounds, int objectiveMs) {
    List<Double> logs =
        rounds.stream()
            .map(RoundResult::trial)
            .distinct()
            .map(trial ->
                TrialCapacity.of(
                        rounds.stream().filter(r -> r.trial() == trial).toList(), objectiveMs)
                    .perSecond())
            .filter(Objects::nonNull)
            .map(Math::log)
            .toList();
    return logs.isEmpty() ? null : Double.valueOf(Math.exp(Observations.mean(logs)));
  }

  private static List<Point> points(List<RoundResult> rounds, int objectiveMs) {
    return rounds.stream()
        .map(TrialCapacity::rate)
        .distinct()
        .sorted()
        .map(rate ->
            point(
                rate,
                rounds.stream().filter(r -> TrialCapacity.rate(r) == rate).toList(),
                objectiveMs))
        .toList();
  }

  private static Point point(int rate, List<RoundResult> rounds, int objectiveMs) {
    long kept = rounds.stream().filter(r -> TrialCapacity.keeps(r, objectiveMs)).count();
    return new Point(
        rate,
        mean(rounds, r -> r.counts().good() / (r.windowNs() / 1e9)),
        rounds.stream().mapToLong(r -> r.counts().errors()).sum(),
        mean(rounds, r -> r.responseTime().p50Ns() / 1e6),
        mean(rounds, r -> r.responseTime().p99Ns() / 1e6),
        kept * 2 > rounds.size());
  }

  private static double mean(List<RoundResult> rounds, ToDoubleFunction<RoundResult> which) {
    return rounds.stream().mapToDouble(which).average().orElseThrow();
  }

  /** The capacity of a target under a workload; null where there is none. */
  static @Nullable Double find(List<CapacityFigures> capacities, String workload, String target) {
    for (CapacityFigures capacity : capacities) {
      if (capacity.workload().equals(workload) && capacity.target().equals(target)) {
        return capacity.capacityPerSecond();
      }
    }
    return null;
  }
}
