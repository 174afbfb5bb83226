package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.IdleConnections;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.StartUp;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one target in bytes, the mean of the trials; each null where it was not measured.
 *
 * @param target the target's name
 * @param underLoad in RAM at the end of the rounds A B B A
 * @param liveHeap of the heap, what a collection left, at the end of these rounds
 * @param atRest in RAM just after the first answer
 * @param perThousandIdle what a thousand connections that ask nothing add
 */
public record MemoryFigures(
    String target,
    @Nullable Double underLoad,
    @Nullable Double liveHeap,
    @Nullable Double atRest,
    @Nullable Double perThousandIdle) {

  static List<MemoryFigures> of(RunResult result) {
    return result.targets().stream().map(target -> of(result, target.name())).toList();
  }

  private static MemoryFigures of(RunResult result, String target) {
    List<RoundResult> rounds =
        result.rounds().stream()
            .filter(round -> round.purpose() == Purpose.COMPARISON)
            .filter(round -> round.target().equals(target))
            .filter(round -> Reconciliation.reasons(round).isEmpty())
            .toList();
    return new MemoryFigures(
        target,
        mean(rounds.stream().map(round -> round.cost().targetResidentBytes())),
        mean(
            rounds.stream()
                .map(round -> round.runtime() == null ? null : round.runtime().heapAfterGcBytes())),
        mean(
            result.startUps().stream()
                .filter(start -> start.target().equals(target))
                .map(StartUp::residentBytes)),
        orNull(
            result.idleConnections().stream()
                .filter(idle -> idle.target().equals(target) && idle.connections() > 0)
                .mapToDouble(MemoryFigures::perThousand)
                .average()));
  }

  private static double perThousand(IdleConnections idle) {
    return (idle.residentAfterBytes() - idle.residentBeforeBytes()) * 1000.0 / idle.connections();
  }

  private static @Nullable Double mean(Stream<@Nullable Long> values) {
    return orNull(values.filter(Objects::nonNull).mapToLong(Long::longValue).average());
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
  }
}
