package dev.twinstack.comparison.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run was asked for.
 *
 * @param preset how much time it took
 * @param workloads what was asked of the targets
 * @param requestsPerSecond the rate of every round
 * @param roundSeconds how long requests left in every round
 * @param warmUpClients the clients of the warm-up
 * @param rows the rows of the table; null where the database is not ours
 * @param seed the seed of the rows' names; null where the database is not ours
 * @param command the command that repeats the run
 */
public record Settings(
    String preset,
    List<String> workloads,
    int requestsPerSecond,
    double roundSeconds,
    int warmUpClients,
    @Nullable Long rows,
    @Nullable Long seed,
    String command) {

  public Settings {
    workloads = List.copyOf(workloads);
  }
}
