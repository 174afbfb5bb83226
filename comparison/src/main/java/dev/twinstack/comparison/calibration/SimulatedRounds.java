package dev.twinstack.comparison.calibration;

import dev.twinstack.comparison.analysis.Question;
import dev.twinstack.comparison.result.Latencies;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RequestCounts;
import dev.twinstack.comparison.result.RoundCost;
import dev.twinstack.comparison.result.RoundResult;
import java.util.List;
import java.util.Map;

/** Rounds with the figures that verdicts are made of, and no distribution behind them. */
final class SimulatedRounds {

  static final int RATE = 1000;
  static final int SECONDS = 10;

  private static final long COST_NS = 100_000;
  private static final long RESIDENT_BYTES = 400L << 20;

  private SimulatedRounds() {}

  /** A round at the fixed rate whose figures are multiples of the usual. */
  static RoundResult compared(
      int number,
      int trial,
      Purpose purpose,
      String target,
      String workload,
      Map<Question, Double> figures) {
    long answers = (long) RATE * SECONDS;
    Latencies times =
        new Latencies(
            answers,
            multiple(1_000_000, figures, Question.RESPONSE_P50),
            0,
            multiple(5_000_000, figures, Question.RESPONSE_P99),
            multiple(20_000_000, figures, Question.RESPONSE_P999),
            0,
            "");
    RoundCost cost =
        new RoundCost(
            multiple(COST_NS * answers, figures, Question.COST),
            null,
            null,
            multiple(RESIDENT_BYTES, figures, Question.MEMORY),
            null,
            null);
    return round(number, trial, purpose, target, workload, RATE, times, cost);
  }

  /** A step of the ladder. */
  static RoundResult step(int number, int trial, String target, int rate, double p99Ms) {
    long p99Ns = Math.round(p99Ms * 1e6);
    return round(
        number,
        trial,
        Purpose.LADDER,
        target,
        SimulatedRun.WORKLOADS.getFirst(),
        rate,
        new Latencies((long) rate * SECONDS, p99Ns / 4, p99Ns / 2, p99Ns, p99Ns, p99Ns, ""),
        new RoundCost(null, null, null, null, null, null));
  }

  private static long multiple(long usual, Map<Question, Double> figures, Question question) {
    return Math.round(usual * figures.getOrDefault(question, 1.0));
  }

  private static RoundResult round(
      int number,
      int trial,
      Purpose purpose,
      String target,
      String workload,
      int rate,
      Latencies times,
      RoundCost cost) {
    long answers = (long) rate * SECONDS;
    return new RoundResult(
        number,
        trial,
        purpose,
        target,
        workload,
        rate,
        null,
        SECONDS * 1_000_000_000L,
        SECONDS * 1_000_000_000L,
        new RequestCounts(answers, answers, 0, 0, 0, 0, 0, 0, 0, 0),
        times,
        times,
        times,
        cost,
        null,
        null,
        List.of(),
        List.of());
  }
}
