package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.target.Target;
import java.util.List;

/** Rounds in the order A B B A: what drifts evenly over time falls on both alike. */
final class Blocks {

  private final RoundRunner runner;

  Blocks(RoundRunner runner) {
    this.runner = runner;
  }

  /**
   * Compares two targets.
   *
   * @param turn with an odd number the second begins, so that none is always the first
   * @return whether all four rounds count
   */
  boolean compare(Scenario scenario, Target first, Target second, int turn) {
    Target a = turn % 2 == 0 ? first : second;
    Target b = turn % 2 == 0 ? second : first;
    boolean counts = true;
    for (Target target : List.of(a, b, b, a)) {
      counts &= runner.run(Purpose.COMPARISON, scenario, target).invalid().isEmpty();
    }
    return counts;
  }

  /** The same on one target alone: what is seen between its rounds is noise. */
  void noise(Scenario scenario, Target target) {
    for (int round = 0; round < 4; round++) {
      runner.run(Purpose.NOISE, scenario, target);
    }
  }
}
