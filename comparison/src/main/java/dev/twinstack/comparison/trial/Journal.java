package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.result.Detection;
import dev.twinstack.comparison.result.IdleConnections;
import dev.twinstack.comparison.result.LedgerLine;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.StartUp;
import dev.twinstack.comparison.result.TrapCheck;
import dev.twinstack.comparison.result.WarmUpSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What a run has measured so far, each in its order. Whoever keeps it is told after every entry, so
 * that a run that is stopped loses nothing. Safe for any number of threads.
 */
public final class Journal {

  /**
   * What has been written.
   *
   * @param ledger as in the result, and so on
   */
  public record Entries(
      List<LedgerLine> ledger,
      List<TrapCheck> traps,
      List<StartUp> startUps,
      List<WarmUpSlice> warmUp,
      List<RoundResult> rounds,
      List<IdleConnections> idleConnections,
      List<Detection> detections,
      List<String> invalid) {

    public Entries {
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

  private final Consumer<Entries> keeper;
  private final List<LedgerLine> ledger = new ArrayList<>();
  private final List<TrapCheck> traps = new ArrayList<>();
  private final List<StartUp> startUps = new ArrayList<>();
  private final List<WarmUpSlice> warmUp = new ArrayList<>();
  private final List<RoundResult> rounds = new ArrayList<>();
  private final List<IdleConnections> idleConnections = new ArrayList<>();
  private final List<Detection> detections = new ArrayList<>();
  private final List<String> invalid = new ArrayList<>();

  /**
   * Creates an empty one.
   *
   * @param keeper takes all that has been written, after every entry
   */
  public Journal(Consumer<Entries> keeper) {
    this.keeper = keeper;
  }

  /**
   * Takes over what an earlier run measured in its first trials.
   *
   * @param trials how many of its trials are kept; the rest is measured anew
   */
  public synchronized void takeOver(RunResult earlier, int trials) {
    if (trials == 0) {
      return;
    }
    ledger.addAll(earlier.ledger());
    traps.addAll(earlier.traps());
    earlier.startUps().stream().filter(e -> e.trial() <= trials).forEach(startUps::add);
    earlier.warmUp().stream().filter(e -> e.trial() <= trials).forEach(warmUp::add);
    earlier.rounds().stream().filter(e -> e.trial() <= trials).forEach(rounds::add);
    earlier.idleConnections().stream()
        .filter(e -> e.trial() <= trials)
        .forEach(idleConnections::add);
    detections.addAll(earlier.detections());
    earlier.invalid().stream()
        .filter(reason ->
            IntStream.rangeClosed(1, trials).anyMatch(trial -> reason.startsWith(of(trial))))
        .forEach(invalid::add);
  }

  synchronized void add(RoundResult round) {
    rounds.add(round);
    keep();
  }

  synchronized void add(WarmUpSlice slice) {
    warmUp.add(slice);
    keep();
  }

  synchronized void add(StartUp startUp) {
    startUps.add(startUp);
    keep();
  }

  synchronized void add(IdleConnections connections) {
    idleConnections.add(connections);
    keep();
  }

  synchronized void addDetections(List<Detection> seen) {
    detections.addAll(seen);
    keep();
  }

  synchronized void setFairness(List<LedgerLine> lines, List<TrapCheck> checks) {
    ledger.clear();
    ledger.addAll(lines);
    traps.clear();
    traps.addAll(checks);
    keep();
  }

  /** Writes down why a trial makes the run invalid. */
  synchronized void addInvalid(int trial, String reason) {
    invalid.add(of(trial) + reason);
    keep();
  }

  private static String of(int trial) {
    return "trial %d: ".formatted(trial);
  }

  private void keep() {
    keeper.accept(entries());
  }

  /** All that has been written so far. */
  public synchronized Entries entries() {
    return new Entries(
        ledger, traps, startUps, warmUp, rounds, idleConnections, detections, invalid);
  }

  synchronized int nextRound() {
    return rounds.size() + 1;
  }
}
