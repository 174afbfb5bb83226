package dev.twinstack.comparison.profile;

import dev.twinstack.comparison.result.RoundResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request costs one service, and where.
 *
 * @param target the service's name
 * @param workload what was asked
 * @param warmUpSeconds how long it was under load until its cost was flat
 * @param rounds rounds in which nothing looked: the cost
 * @param segments data segments between service and database in these rounds; null where not
 *     counted
 * @param systemCalls the calls of a round under strace, by name; null where not counted
 * @param systemCallRequests the requests of that round
 * @param cpu where the CPU time went in a round of its own; null where not sampled
 */
public record ServiceProfile(
    String target,
    String workload,
    long warmUpSeconds,
    List<RoundResult> rounds,
    @Nullable Segments segments,
    @Nullable Map<String, Long> systemCalls,
    long systemCallRequests,
    @Nullable CpuProfile cpu) {

  public ServiceProfile {
    rounds = List.copyOf(rounds);
  }
}
