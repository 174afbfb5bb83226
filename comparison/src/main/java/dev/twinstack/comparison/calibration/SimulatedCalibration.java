package dev.twinstack.comparison.calibration;

import java.util.List;
import java.util.Locale;

/**
 * What came of simulated runs.
 *
 * @param runs how many for each figure
 * @param presets one entry a preset
 */
public record SimulatedCalibration(int runs, List<Figures> presets) {

  /**
   * One preset; all are shares from 0 to 1.
   *
   * @param preset its name
   * @param anyClaim runs of equal targets that claim a difference in any question
   * @param costClaim runs of equal targets that claim one in the cost
   * @param fivePercentFound runs with a target five percent dearer that find it out
   * @param twoPercentFound the same with two percent
   * @param coverage runs all of whose intervals hold the truth
   */
  public record Figures(
      String preset,
      double anyClaim,
      double costClaim,
      double fivePercentFound,
      double twoPercentFound,
      double coverage) {}

  public SimulatedCalibration {
    presets = List.copyOf(presets);
  }

  /** A table in lines that end with a line feed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("Simulated runs, %d for each figure\n".formatted(runs));
    text.append("preset     equal: any claim  equal: cost  5 % found  2 % found  intervals hold\n");
    for (Figures figures : presets) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-10s %15.1f %% %10.1f %% %8.1f %% %8.1f %% %13.1f %%\n",
              figures.preset(),
              figures.anyClaim() * 100,
              figures.costClaim() * 100,
              figures.fivePercentFound() * 100,
              figures.twoPercentFound() * 100,
              figures.coverage() * 100));
    }
    return text.toString();
  }
}
