package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.RequestCounts;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RuntimeFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether everybody who counted a round's requests came to the same number: the generator that sent
 * them, the answers that came back, the server, and the database.
 *
 * @param lines one a counter
 */
public record Reconciliation(List<Line> lines) {

  /**
   * By how much a counter in another process may differ. It is read a moment before the first and a
   * moment after the last request: a request may be counted only after its answer has left, and a
   * health check or a look at the counter itself may fall in between.
   */
  public static final long TOLERANCE = 5;

  /** The queries of a request, by workload; of any other nothing is known. */
  private static final Map<String, Integer> QUERIES =
      Map.of("demo", 1, "hit", 1, "idle", 0, "noop", 0);

  /**
   * What one counter says.
   *
   * @param what what was counted
   * @param expected what it should say
   * @param counted what it says; null where it was not read
   * @param tolerance by how much it may differ
   */
  public record Line(String what, long expected, @Nullable Long counted, long tolerance) {

    /** Whether it agrees; also where it was not read. */
    public boolean agrees() {
      return counted == null || Math.abs(counted - expected) <= tolerance;
    }
  }

  public Reconciliation {
    lines = List.copyOf(lines);
  }

  /** Lays a round's counters side by side. */
  public static Reconciliation of(RoundResult round) {
    long sent = round.counts().sent();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("answers received", sent, answered(round.counts()), 0));
    RuntimeFigures runtime = round.runtime();
    lines.add(
        new Line(
            "requests by the server's counter",
            sent,
            runtime == null ? null : runtime.requests(),
            TOLERANCE));
    Integer queries = QUERIES.get(round.workload());
    if (queries != null) {
      lines.add(
          new Line(
              "queries by the service's counter",
              sent * queries,
              runtime == null ? null : runtime.queries(),
              TOLERANCE));
      lines.add(
          new Line(
              "queries by the database's counter",
              sent * queries,
              round.database() == null ? null : round.database().queries(),
              TOLERANCE));
    }
    return new Reconciliation(lines);
  }

  /** What does not agree, one sentence a counter; empty where all do. */
  public List<String> failures() {
    return lines.stream()
        .filter(line -> !line.agrees())
        .map(line ->
            "the counts do not reconcile: %d %s, %d were expected"
                .formatted(line.counted(), line.what(), line.expected()))
        .toList();
  }

  /** Why a round does not count, by its own gates and by its counters; empty where it does. */
  public static List<String> reasons(RoundResult round) {
    List<String> reasons = new ArrayList<>(round.invalid());
    reasons.addAll(of(round).failures());
    return reasons;
  }

  private static long answered(RequestCounts counts) {
    return counts.good()
        + counts.clientErrors()
        + counts.serverErrors()
        + counts.otherStatuses()
        + counts.badBodies();
  }
}
