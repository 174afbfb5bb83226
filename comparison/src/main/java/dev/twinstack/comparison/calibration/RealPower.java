package dev.twinstack.comparison.calibration;

import dev.twinstack.comparison.analysis.Effect;
import dev.twinstack.comparison.analysis.Question;
import dev.twinstack.comparison.analysis.Verdict;
import dev.twinstack.comparison.analysis.Verdicts;
import dev.twinstack.comparison.result.RunResult;
import java.util.List;
import java.util.Locale;

/**
 * What came of real runs of a service against itself made dearer in CPU.
 *
 * @param costs the verdict on the cost of each run, of which each should find the first target
 *     better
 * @param first the name of the target that was not made dearer
 */
public record RealPower(List<Verdict> costs, String first) {

  public RealPower {
    costs = List.copyOf(costs);
  }

  static RealPower of(List<RunResult> results) {
    List<Verdict> costs =
        results.stream()
            .map(result ->
                Verdicts.ofChecked(result).stream()
                    .filter(verdict -> verdict.question() == Question.COST)
                    .findFirst()
                    .orElseThrow())
            .toList();
    return new RealPower(costs, results.getFirst().targets().getFirst().name());
  }

  /** In how many runs the dearer target was found out. */
  public long detected() {
    return costs.stream().filter(verdict -> first.equals(verdict.better())).count();
  }

  /** A line a run, in lines that end with a line feed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "Real runs of a service against itself made dearer: %d, found out in %d\n"
            .formatted(costs.size(), detected()));
    for (Verdict verdict : costs) {
      Effect effect = verdict.effect();
      text.append(
          effect == null
              ? "  no answer: %s\n".formatted(verdict.reason())
              : String.format(
                  Locale.ROOT,
                  "  ratio %.3f, interval %.3f to %.3f\n",
                  effect.ratio(),
                  effect.low(),
                  effect.high()));
    }
    return text.toString();
  }
}
