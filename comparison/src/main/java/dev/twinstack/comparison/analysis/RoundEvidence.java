package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.analysis.Observations.Pair;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What the rounds A B B A of one workload say on a question. */
final class RoundEvidence {

  /** One block alone says nothing of its own noise. */
  static final int LEAST_BLOCKS = 2;

  static final String NO_ROUNDS = "no rounds A B B A at a fixed rate were run";

  private RoundEvidence() {}

  static Evidence of(Question question, String workload, RunResult result) {
    List<Block> all = blocks(workload, result.rounds());
    if (all.isEmpty()) {
      return new Evidence.Missing(NO_ROUNDS);
    }
    List<Block> valid = all.stream().filter(Block::isValid).toList();
    if (valid.size() < LEAST_BLOCKS) {
      return new Evidence.Missing(
          "only %d of %d blocks of rounds A B B A are valid, and %d are needed"
              .formatted(valid.size(), all.size(), LEAST_BLOCKS));
    }
    List<Pair> pairs = new ArrayList<>();
    for (Block block : valid) {
      OptionalDouble first = figure(question, block, result.targets().getFirst().name());
      OptionalDouble second = figure(question, block, result.targets().getLast().name());
      if (first.isPresent() && second.isPresent()) {
        pairs.add(new Pair(block.trial(), first.getAsDouble(), second.getAsDouble()));
      }
    }
    return pairs.size() < LEAST_BLOCKS
        ? new Evidence.Missing(whyNoFigure(question))
        : Observations.of(pairs, NoiseRounds.ratios(question, workload, result.rounds()));
  }

  private static OptionalDouble figure(Question question, Block block, String target) {
    return block.figure(target, round -> RoundFigure.of(question, round));
  }

  private static String whyNoFigure(Question question) {
    return question == Question.COST
        ? "the CPU time of a target was not measured"
        : "a round has too few requests above the percentile, %d are needed"
            .formatted(RoundFigure.LEAST_ABOVE);
  }

  private static List<Block> blocks(String workload, List<RoundResult> rounds) {
    List<RoundResult> compared =
        rounds.stream()
            .filter(round -> round.purpose() == Purpose.COMPARISON)
            .filter(round -> round.workload().equals(workload))
            .toList();
    return compared.stream()
        .mapToInt(RoundResult::trial)
        .distinct()
        .boxed()
        .flatMap(
            trial -> Block.of(compared.stream().filter(r -> r.trial() == trial).toList()).stream())
        .toList();
  }
}
