package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.analysis.Observations.Pair;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.StartUp;
import dev.twinstack.comparison.result.WarmUpSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What a run says on the questions of which a trial gives one figure a target. */
final class TrialEvidence {

  private TrialEvidence() {}

  /** Reads what one target shows in one trial; empty where it was not measured. */
  private interface Reader {
    OptionalDouble read(int trial, String target);
  }

  static Evidence memory(RunResult result) {
    return of(
        result,
        (trial, target) ->
            result.rounds().stream()
                .filter(round -> round.purpose() == Purpose.COMPARISON)
                .filter(round -> round.trial() == trial && round.target().equals(target))
                .filter(round -> Reconciliation.reasons(round).isEmpty())
                .flatMapToDouble(round -> RoundFigure.of(Question.MEMORY, round).stream())
                .average(),
        result.rounds().stream().anyMatch(round -> round.purpose() == Purpose.COMPARISON)
            ? "the memory of a target was not measured"
            : RoundEvidence.NO_ROUNDS);
  }

  static Evidence startUp(RunResult result) {
    return of(
        result,
        (trial, target) ->
            result.startUps().stream()
                .filter(start -> start.trial() == trial && start.target().equals(target))
                .mapToLong(StartUp::firstAnswerNs)
                .mapToDouble(ns -> ns / 1e9)
                .average(),
        "the start of a target was not measured");
  }

  /** By the workload that came first in its JVM: the others find it warm. */
  static Evidence warmUp(RunResult result) {
    return of(
        result,
        (trial, target) -> {
          List<WarmUpSlice> slices =
              result.warmUp().stream()
                  .filter(slice -> slice.trial() == trial && slice.target().equals(target))
                  .toList();
          return WarmUpTime.seconds(
              slices.stream()
                  .filter(slice -> slice.workload().equals(slices.getFirst().workload()))
                  .toList());
        },
        "no trial has enough slices of a warm-up");
  }

  /** The capacity under one workload. */
  static Evidence capacity(RunResult result, String workload) {
    List<String> unreached = new ArrayList<>();
    Evidence evidence =
        of(
            result,
            (trial, target) -> {
              List<RoundResult> ladder = Capacities.ladder(result, workload, trial, target);
              if (ladder.isEmpty()) {
                return OptionalDouble.empty();
              }
              TrialCapacity capacity = TrialCapacity.of(ladder, result.settings().objectiveMs());
              if (!capacity.reached()) {
                unreached.add(
                    "%s kept the objective at every rate of the ladder".formatted(target));
              }
              Double perSecond = capacity.perSecond();
              return perSecond == null ? OptionalDouble.empty() : OptionalDouble.of(perSecond);
            },
            "a target kept the objective at no rate, or was asked at none");
    return unreached.isEmpty() ? evidence : new Evidence.Missing(unreached.getFirst());
  }

  private static Evidence of(RunResult result, Reader reader, String missing) {
    List<Pair> pairs = new ArrayList<>();
    String one = result.targets().getFirst().name();
    String other = result.targets().getLast().name();
    for (int trial : trials(result).toArray()) {
      OptionalDouble first = reader.read(trial, one);
      OptionalDouble second = reader.read(trial, other);
      if (first.isPresent() && second.isPresent()) {
        pairs.add(new Pair(trial, first.getAsDouble(), second.getAsDouble()));
      }
    }
    return pairs.isEmpty() ? new Evidence.Missing(missing) : Observations.of(pairs, List.of());
  }

  private static IntStream trials(RunResult result) {
    return IntStream.concat(
            result.startUps().stream().mapToInt(StartUp::trial),
            IntStream.concat(
                result.warmUp().stream().mapToInt(WarmUpSlice::trial),
                result.rounds().stream().mapToInt(RoundResult::trial)))
        .distinct()
        .sorted();
  }
}
