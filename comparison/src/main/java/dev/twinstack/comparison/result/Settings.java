package dev.twinstack.comparison.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run was asked for.
 *
 * @param preset how much time it took
 * @param workloads what was asked of the targets
 * @param requestsPerSecond the rate of the rounds that are compared; 0 where users ask again once
 *     they are answered
 * @param roundSeconds how long requests left in each of them
 * @param trials how many fresh pairs of JVMs
 * @param warmUpClients the clients of the warm-up, and the users where there is no rate
 * @param sliceSeconds how long one slice of the warm-up took
 * @param objectiveMs the latency objective of the capacity: the response time in milliseconds that
 *     99 of 100 requests must keep
 * @param rowsPerHit what the workload of names that exist asks for; null where it was not asked
 * @param rows the rows of the table; null where the database is not ours
 * @param seed the seed of the rows' names; null where the database is not ours
 * @param processors which processors the parts were given; null where they share all of them
 * @param command the command that repeats the run
 */
public record Settings(
    String preset,
    List<String> workloads,
    int requestsPerSecond,
    double roundSeconds,
    int trials,
    int warmUpClients,
    double sliceSeconds,
    int objectiveMs,
    @Nullable String rowsPerHit,
    @Nullable Long rows,
    @Nullable Long seed,
    @Nullable String processors,
    String command) {

  public Settings {
    workloads = List.copyOf(workloads);
  }
}
