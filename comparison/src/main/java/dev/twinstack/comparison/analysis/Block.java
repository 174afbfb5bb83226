package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.RoundResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Four rounds in a row, A B B A: what drifts evenly over time falls on both alike.
 *
 * @param rounds the four in their order
 */
record Block(List<RoundResult> rounds) {

  private static final int SIZE = 4;

  /** Finds the blocks of one trial and workload among its rounds, which stand in their order. */
  static List<Block> of(List<RoundResult> rounds) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i + SIZE <= rounds.size(); ) {
      Block block = new Block(rounds.subList(i, i + SIZE));
      if (block.isWhole()) {
        blocks.add(block);
        i += SIZE;
      } else {
        i++;
      }
    }
    return blocks;
  }

  private boolean isWhole() {
    String outer = target(0);
    String inner = target(1);
    return outer.equals(target(3)) && inner.equals(target(2)) && !outer.equals(inner);
  }

  private String target(int position) {
    return rounds.get(position).target();
  }

  int trial() {
    return rounds.getFirst().trial();
  }

  /** Whether all four count. */
  boolean isValid() {
    return rounds.stream().allMatch(round -> Reconciliation.reasons(round).isEmpty());
  }

  /** The geometric mean of a target's two figures; empty where one is missing. */
  OptionalDouble figure(String target, Function<RoundResult, OptionalDouble> which) {
    List<OptionalDouble> figures =
        rounds.stream().filter(round -> round.target().equals(target)).map(which).toList();
    return figures.stream().allMatch(OptionalDouble::isPresent)
        ? OptionalDouble.of(
            Math.exp(
                figures.stream().mapToDouble(f -> Math.log(f.getAsDouble())).average().orElse(0)))
        : OptionalDouble.empty();
  }
}
