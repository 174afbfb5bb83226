package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.HostLoad;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RuntimeFigures;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What went on inside a target and around it; each null where it was not measured in every round.
 *
 * @param allocatedBytes bytes allocated for a good answer
 * @param gcPerSecond collections a second
 * @param gcPauseMsPerSecond milliseconds a second in which they stopped the application
 * @param heapAfterGcBytes the most live heap after a collection
 * @param threads the most platform threads at the end of a round
 * @param contextSwitches how often a thread left a processor, for a good answer
 * @param poolWaitUs microseconds until a connection was got, each time one was asked for
 * @param queryUs microseconds from sending a statement to its last row
 * @param stealCores processors given to other machines, on average
 * @param othersCores processors used by processes that are no part of the run, on average
 */
public record ProcessFigures(
    @Nullable Double allocatedBytes,
    @Nullable Double gcPerSecond,
    @Nullable Double gcPauseMsPerSecond,
    @Nullable Long heapAfterGcBytes,
    @Nullable Long threads,
    @Nullable Double contextSwitches,
    @Nullable Double poolWaitUs,
    @Nullable Double queryUs,
    @Nullable Double stealCores,
    @Nullable Double othersCores) {

  static ProcessFigures of(List<RoundResult> rounds) {
    Long good = rounds.stream().mapToLong(round -> round.counts().good()).sum();
    Long windowNs = rounds.stream().mapToLong(RoundResult::windowNs).sum();
    return new ProcessFigures(
        Total.quotient(Total.metered(rounds, RuntimeFigures::allocatedBytes), good, 1),
        Total.quotient(Total.metered(rounds, RuntimeFigures::gcCount), windowNs, 1e-9),
        Total.quotient(Total.metered(rounds, RuntimeFigures::gcPauseNs), windowNs, 1e-3),
        Total.highest(rounds, RuntimeFigures::heapAfterGcBytes),
        Total.highest(rounds, RuntimeFigures::threads),
        Total.quotient(Total.of(rounds, round -> round.cost().contextSwitches()), good, 1),
        Total.quotient(
            Total.metered(rounds, RuntimeFigures::poolWaitNs),
            Total.metered(rounds, RuntimeFigures::poolWaits),
            1e3),
        Total.quotient(
            Total.metered(rounds, RuntimeFigures::queryNs),
            Total.metered(rounds, RuntimeFigures::queries),
            1e3),
        mean(rounds, HostLoad::stealCores),
        mean(rounds, HostLoad::othersCores));
  }

  private static @Nullable Double mean(List<RoundResult> rounds, ToDoubleFunction<HostLoad> which) {
    List<HostLoad> loads =
        rounds.stream().map(round -> round.cost().host()).filter(Objects::nonNull).toList();
    return loads.isEmpty() || loads.size() < rounds.size()
        ? null
        : Double.valueOf(loads.stream().mapToDouble(which).average().orElseThrow());
  }
}
