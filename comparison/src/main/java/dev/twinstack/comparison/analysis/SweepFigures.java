package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.RequestCounts;
import dev.twinstack.comparison.result.RoundCost;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.SweepPoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One target under one number of clients with one size of its pool: all its rounds together.
 *
 * @param target the target's name
 * @param clients each of which asks again once it has its answer
 * @param poolSize the connections that the target has to the database
 * @param goodPerSecond good answers a second
 * @param refusedPerSecond answers a second with a status 5xx; a service that sheds says 503
 * @param lost requests that had neither: broken, timed out, left without an answer, answered wrong
 * @param cpuUs the CPU time of the target for an answer of either kind, in microseconds; null where
 *     not measured
 * @param databaseUs the same of the database
 * @param generatorUs the same of this tool, which asks
 * @param p50Ms the mean of the rounds' 50th percentiles of the response time
 * @param p99Ms the same of the 99th
 */
public record SweepFigures(
    String target,
    int clients,
    int poolSize,
    double goodPerSecond,
    double refusedPerSecond,
    long lost,
    @Nullable Double cpuUs,
    @Nullable Double databaseUs,
    @Nullable Double generatorUs,
    double p50Ms,
    double p99Ms) {

  private static final double NS_PER_MS = 1e6;
  private static final double NS_PER_S = 1e9;
  private static final double NS_PER_US = 1e3;

  private record Key(String target, int clients, int poolSize) {}

  /** One entry for every target, number and size, in the order in which they were measured. */
  public static List<SweepFigures> of(List<SweepPoint> points) {
    Map<Key, List<RoundResult>> rounds = new LinkedHashMap<>();
    for (SweepPoint point : points) {
      rounds
          .computeIfAbsent(
              new Key(point.round().target(), point.clients(), point.poolSize()),
              key -> new ArrayList<>())
          .add(point.round());
    }
    return rounds.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  private static SweepFigures of(Key key, List<RoundResult> rounds) {
    double seconds = sum(rounds, RoundResult::windowNs) / NS_PER_S;
    long good = sum(rounds, round -> round.counts().good());
    long refused = sum(rounds, round -> round.counts().serverErrors());
    return new SweepFigures(
        key.target,
        key.clients,
        key.poolSize,
        good / seconds,
        refused / seconds,
        sum(rounds, round -> lost(round.counts())),
        cpuUs(rounds, RoundCost::targetCpuNs, good + refused),
        cpuUs(rounds, RoundCost::databaseCpuNs, good + refused),
        cpuUs(rounds, RoundCost::generatorCpuNs, good + refused),
        mean(rounds, round -> round.responseTime().p50Ns()),
        mean(rounds, round -> round.responseTime().p99Ns()));
  }

  private static @Nullable Double cpuUs(
      List<RoundResult> rounds, Function<RoundCost, @Nullable Long> cpuNs, long answers) {
    double us = 0;
    for (RoundResult round : rounds) {
      Long ns = cpuNs.apply(round.cost());
      if (ns == null) {
        return null;
      }
      us += ns / NS_PER_US;
    }
    return answers > 0 ? Double.valueOf(us / answers) : null;
  }

  private static long lost(RequestCounts counts) {
    return counts.errors() - counts.serverErrors();
  }

  private static long sum(List<RoundResult> rounds, ToLongFunction<RoundResult> figure) {
    return rounds.stream().mapToLong(figure).sum();
  }

  private static double mean(List<RoundResult> rounds, ToLongFunction<RoundResult> ns) {
    return rounds.stream().mapToLong(ns).average().orElse(0) / NS_PER_MS;
  }
}
