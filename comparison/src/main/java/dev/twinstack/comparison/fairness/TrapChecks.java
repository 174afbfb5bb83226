package dev.twinstack.comparison.fairness;

import dev.twinstack.comparison.result.TrapCheck;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The checks for the traps that spoilt other comparisons, each with its mend. */
public final class TrapChecks {

  private TrapChecks() {}

  /**
   * Checks every trap on every target, from what was read: asks nothing.
   *
   * @param facts what was read of the targets
   * @param loads what was seen of them under load, by the target's name; what is missing is not
   *     checked
   * @return one check a trap and target, the targets of one trap together
   */
  public static List<TrapCheck> check(List<Facts> facts, Map<String, UnderLoad> loads) {
    return Stream.of(OwnTraps.ALL, LoadTraps.seen(loads), PairTraps.among(facts))
        .flatMap(List::stream)
        .flatMap(trap -> facts.stream().map(trap::check))
        .toList();
  }
}
