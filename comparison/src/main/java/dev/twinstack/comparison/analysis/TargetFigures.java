package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.Latencies;
import dev.twinstack.comparison.result.RequestCounts;
import dev.twinstack.comparison.result.RoundCost;
import dev.twinstack.comparison.result.RoundResult;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * One workload on one target: its valid rounds taken together, or all of them where none is valid.
 *
 * @param target the target's name
 * @param rounds how many rounds were measured
 * @param validRounds how many of them count
 * @param goodputPerSecond good answers a second
 * @param counts how the requests ended
 * @param hitRatio the share of good answers with at least one row, from 0 to 1; null where nobody
 *     looked into them
 * @param responseTime from the intended send time
 * @param serviceTime from the real send time
 * @param targetCpuUs CPU microseconds of the target for an answer; null where not measured
 * @param databaseCpuUs CPU microseconds of the database for an answer; null where not measured
 * @param generatorCores how busy this tool was, in cores; null where not measured
 * @param residentBytes the most memory of the target in RAM; null where not measured
 * @param concurrency how many requests were under way on average, by Little's law: answers a second
 *     times the mean service time; null where that was not measured
 * @param timeSplit where the time of a request goes; null where the target does not tell
 * @param process what went on inside the target and around it
 */
public record TargetFigures(
    String target,
    int rounds,
    int validRounds,
    double goodputPerSecond,
    RequestCounts counts,
    @Nullable Double hitRatio,
    LatencyFigures responseTime,
    LatencyFigures serviceTime,
    @Nullable Double targetCpuUs,
    @Nullable Double databaseCpuUs,
    @Nullable Double generatorCores,
    @Nullable Long residentBytes,
    @Nullable Double concurrency,
    @Nullable TimeSplit timeSplit,
    ProcessFigures process) {

  static TargetFigures of(String target, List<RoundResult> rounds) {
    List<RoundResult> valid =
        rounds.stream().filter(round -> Reconciliation.reasons(round).isEmpty()).toList();
    List<RoundResult> used = valid.isEmpty() ? rounds : valid;
    RequestCounts counts = counts(used);
    long good = counts.good();
    long windowNs = sum(used, RoundResult::windowNs);
    Histogram service = histogram(used, RoundResult::serviceTime);
    Long generatorCpuNs = Total.of(used, round -> round.cost().generatorCpuNs());
    return new TargetFigures(
        target,
        rounds.size(),
        valid.size(),
        good / (windowNs / 1e9),
        counts,
        hitRatio(counts, service),
        LatencyFigures.of(histogram(used, RoundResult::responseTime)),
        LatencyFigures.of(service),
        perAnswer(used, RoundCost::targetCpuNs),
        perAnswer(used, RoundCost::databaseCpuNs),
        generatorCpuNs == null ? null : Double.valueOf(generatorCpuNs / (double) windowNs),
        used.stream()
            .map(round -> round.cost().targetResidentBytes())
            .filter(Objects::nonNull)
            .max(Long::compare)
            .orElse(null),
        concurrency(service, windowNs),
        TimeSplit.of(used, service.getMean() / 1e3),
        ProcessFigures.of(used));
  }

  /** Who does not see when requests leave, as Hyperfoil's controller, sees no bodies either. */
  private static @Nullable Double hitRatio(RequestCounts counts, Histogram service) {
    if (counts.good() == 0) {
      return 0.0;
    }
    return service.getTotalCount() == 0
        ? null
        : Double.valueOf(counts.hits() / (double) counts.good());
  }

  private static @Nullable Double concurrency(Histogram service, long windowNs) {
    long answers = service.getTotalCount();
    return answers == 0 ? null : Double.valueOf(service.getMean() * answers / windowNs);
  }

  private static Histogram histogram(
      List<RoundResult> rounds, Function<RoundResult, Latencies> which) {
    Histogram all = which.apply(rounds.getFirst()).toHistogram();
    for (RoundResult round : rounds.subList(1, rounds.size())) {
      all.add(which.apply(round).toHistogram());
    }
    return all;
  }

  /** Failed requests cost too, but nobody pays for them: good answers bear it all. */
  private static @Nullable Double perAnswer(
      List<RoundResult> rounds, Function<RoundCost, @Nullable Long> which) {
    Long cpuNs = Total.of(rounds, round -> which.apply(round.cost()));
    long good = counts(rounds).good();
    return cpuNs == null || good == 0 ? null : Double.valueOf(cpuNs / 1e3 / good);
  }

  private static RequestCounts counts(List<RoundResult> rounds) {
    return rounds.stream().map(RoundResult::counts).reduce(RequestCounts::plus).orElseThrow();
  }

  private static long sum(List<RoundResult> rounds, ToLongFunction<RoundResult> which) {
    return rounds.stream().mapToLong(which).sum();
  }
}
