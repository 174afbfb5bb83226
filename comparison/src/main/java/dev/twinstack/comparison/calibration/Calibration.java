package dev.twinstack.comparison.calibration;

import dev.twinstack.comparison.analysis.Question;
import dev.twinstack.comparison.analysis.Verdict;
import dev.twinstack.comparison.analysis.Verdict.Outcome;
import dev.twinstack.comparison.analysis.Verdicts;
import dev.twinstack.comparison.result.RunResult;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** Tries the verdicts out where the truth is known. */
public final class Calibration {

  /** The dearer targets that the power is given for. */
  private static final double FIVE_PERCENT = 1.05;

  private static final double TWO_PERCENT = 1.02;

  private Calibration() {}

  /**
   * Draws runs of every preset with the noise that is allowed for, of two equal targets and of one
   * that costs more. Takes about half a second of processor time a run.
   *
   * @param seed the same gives the same figures
   * @param runs how many runs for each figure, at least 1
   */
  public static SimulatedCalibration simulated(long seed, int runs) {
    return new SimulatedCalibration(
        runs,
        List.of(Design.QUICK, Design.STANDARD, Design.THOROUGH).stream()
            .map(design -> figures(design, Conditions.EQUAL, seed, runs))
            .toList());
  }

  /**
   * Judges real runs of a service against itself, and estimates the noise that they show.
   *
   * @param results runs whose targets are equal
   */
  public static RealCalibration real(List<RunResult> results) {
    return RealCalibration.of(results);
  }

  /**
   * Judges real runs of a service against itself made dearer.
   *
   * @param results the runs, at least one; the first target is the one that was left as it is
   */
  public static RealPower dearer(List<RunResult> results) {
    return RealPower.of(results);
  }

  /** The figures of one design under one truth; its cost ratio is set here. */
  static SimulatedCalibration.Figures figures(
      Design design, Conditions conditions, long seed, int runs) {
    List<List<Verdict>> ofEquals = verdicts(design, conditions, seed, runs);
    return new SimulatedCalibration.Figures(
        design.preset(),
        share(ofEquals, Calibration::claimsAny),
        share(ofEquals, Calibration::claimsCost),
        power(design, conditions, FIVE_PERCENT, seed, runs),
        power(design, conditions, TWO_PERCENT, seed, runs),
        coverage(design, conditions.withCostRatio(FIVE_PERCENT), seed, runs));
  }

  /** How often a dearer second target is found out, by the cost under the first workload. */
  static double power(Design design, Conditions conditions, double ratio, long seed, int runs) {
    return share(
        design,
        conditions.withCostRatio(ratio),
        seed,
        runs,
        verdicts -> isBetter(verdicts.getFirst(), "first"));
  }

  /** How often all intervals of a run hold the truth. */
  static double coverage(Design design, Conditions conditions, long seed, int runs) {
    return share(
        design,
        conditions,
        seed,
        runs,
        verdicts -> verdicts.stream().allMatch(verdict -> holds(verdict, conditions)));
  }

  static boolean claimsAny(List<Verdict> verdicts) {
    return verdicts.stream().anyMatch(verdict -> verdict.outcome() == Outcome.DIFFERENCE);
  }

  static boolean claimsCost(List<Verdict> verdicts) {
    return claimsAny(verdicts.stream().filter(v -> v.question() == Question.COST).toList());
  }

  static double share(
      Design design, Conditions conditions, long seed, int runs, Predicate<List<Verdict>> which) {
    return share(verdicts(design, conditions, seed, runs), which);
  }

  private static double share(List<List<Verdict>> runs, Predicate<List<Verdict>> which) {
    return runs.stream().filter(which).count() / (double) runs.size();
  }

  private static List<List<Verdict>> verdicts(
      Design design, Conditions conditions, long seed, int runs) {
    return LongStream.range(0, runs)
        .parallel()
        .mapToObj(run -> Verdicts.of(SimulatedRun.of(design, conditions, seed + run)))
        .toList();
  }

  private static boolean isBetter(Verdict verdict, String target) {
    return target.equals(verdict.better());
  }

  private static boolean holds(Verdict verdict, Conditions conditions) {
    if (verdict.effect() == null) {
      throw new IllegalStateException("A simulated run does not answer: " + verdict);
    }
    double truth = verdict.question() == Question.COST ? conditions.costRatio() : 1;
    return verdict.effect().low() <= truth && truth <= verdict.effect().high();
  }
}
