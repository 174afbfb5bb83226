package dev.twinstack.comparison.result;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a run leaves behind: the one source of every report on it.
 *
 * @param schema the version of this format, {@link #SCHEMA}
 * @param startedAt when the run began
 * @param elapsedNs how long it took
 * @param partial why the run is not whole; null where it is
 * @param settings what was asked for
 * @param environment where it ran
 * @param targets the systems under test, in the order of every table: two
 * @param ledger what the two processes have in common and what not
 * @param traps the checks for known traps
 * @param startUps the starts of the targets' JVMs in their order
 * @param warmUp the slices of the warm-up in their order
 * @param rounds the rounds in their order
 * @param idleConnections what idle connections cost
 * @param detections what the detectors saw in the diagnostic rounds
 * @param invalid what makes the whole run invalid; empty where nothing does
 */
public record RunResult(
    int schema,
    Instant startedAt,
    long elapsedNs,
    @Nullable String partial,
    Settings settings,
    EnvironmentManifest environment,
    List<TargetManifest> targets,
    List<LedgerLine> ledger,
    List<TrapCheck> traps,
    List<StartUp> startUps,
    List<WarmUpSlice> warmUp,
    List<RoundResult> rounds,
    List<IdleConnections> idleConnections,
    List<Detection> detections,
    List<String> invalid) {

  /** The version that is written; a reader refuses any other. */
  public static final int SCHEMA = 2;

  public RunResult {
    targets = List.copyOf(targets);
    ledger = List.copyOf(ledger);
    traps = List.copyOf(traps);
    startUps = List.copyOf(startUps);
    warmUp = List.copyOf(warmUp);
    rounds = List.copyOf(rounds);
    idleConnections = List.copyOf(idleConnections);
    detections = List.copyOf(detections);
    invalid = List.copyOf(invalid);
  }
}
