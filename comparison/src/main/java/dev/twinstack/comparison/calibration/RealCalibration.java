package dev.twinstack.comparison.calibration;

import dev.twinstack.comparison.analysis.Comparison;
import dev.twinstack.comparison.analysis.Question;
import dev.twinstack.comparison.analysis.Verdict;
import dev.twinstack.comparison.analysis.Verdict.Outcome;
import dev.twinstack.comparison.analysis.Verdicts;
import dev.twinstack.comparison.result.RunResult;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What came of real runs of a service against itself.
 *
 * @param runs how many there were
 * @param invalid how many of them gave no comparison
 * @param claims the differences that were claimed, all of them wrong
 * @param noise the noise that they show, question by question where it was measured
 */
public record RealCalibration(
    int runs, int invalid, List<Verdict> claims, List<NoiseEstimate> noise) {

  public RealCalibration {
    claims = List.copyOf(claims);
    noise = List.copyOf(noise);
  }

  static RealCalibration of(List<RunResult> results) {
    List<Comparison> comparisons = results.stream().map(Comparison::of).toList();
    List<RunResult> valid =
        results.stream().filter(result -> Comparison.of(result).isValid()).toList();
    return new RealCalibration(
        results.size(),
        results.size() - valid.size(),
        comparisons.stream()
            .flatMap(comparison -> comparison.verdicts().stream())
            .filter(verdict -> verdict.outcome() == Outcome.DIFFERENCE)
            .toList(),
        Arrays.stream(Question.values())
            .flatMap(question ->
                NoiseEstimate.of(
                    question,
                    valid.stream()
                        .flatMap(result -> Verdicts.observations(result, question).stream())
                        .toList())
                    .stream())
            .toList());
  }

  /** A table in lines that end with a line feed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "Real runs of a service against itself: %d, of which %d are invalid; differences claimed: %d\n"
            .formatted(runs, invalid, claims.size()));
    for (Verdict claim : claims) {
      text.append("  %s %s\n".formatted(claim.question(), claim.effect()));
    }
    text.append("question        between trials  between blocks  trials  blocks\n");
    for (NoiseEstimate estimate : noise) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-15s %12.2f %% %13.2f %% %7d %7d\n",
              estimate.question(),
              estimate.betweenTrials() * 100,
              estimate.betweenBlocks() * 100,
              estimate.trials(),
              estimate.blocks()));
    }
    return text.toString();
  }
}
