package dev.twinstack.comparison.result;

import java.time.Instant;
import java.util.List;

/**
 * All that a run leaves behind: the one source of every report on it.
 *
 * @param schema the version of this format, {@link #SCHEMA}
 * @param startedAt when the run began
 * @param settings what was asked for
 * @param environment where it ran
 * @param targets the systems under test, in the order of every table
 * @param warmUp the slices of the warm-up in their order
 * @param rounds the rounds in their order
 */
public record RunResult(
    int schema,
    Instant startedAt,
    Settings settings,
    EnvironmentManifest environment,
    List<TargetManifest> targets,
    List<WarmUpSlice> warmUp,
    List<RoundResult> rounds) {

  /** The version that is written; a reader refuses any other. */
  public static final int SCHEMA = 1;

  public RunResult {
    targets = List.copyOf(targets);
    warmUp = List.copyOf(warmUp);
    rounds = List.copyOf(rounds);
  }
}
