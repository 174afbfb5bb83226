package dev.twinstack.comparison.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RandomEffectsTest {

  @Test
  void twoTrialsOfTwoBlocks() {
    RandomEffects effects =
        RandomEffects.of(
            observed(List.of(List.of(0.02, 0.06), List.of(0.08, 0.08)), List.of(0.01)),
            new Allowance(0.02, 0.02));

    // Trials: 0.04 and 0.08. Blocks: 4 x 0.0004 + 2 x 0.02^2 + 0.01^2 = 0.0025 of 4 + 2 + 1
    // degrees.
    double ofBlock = 0.0025 / 7;
    // Of a trial: 0.02^2 and half a block's are allowed; 2 x 0.02^2 are seen, of 8 + 1 degrees.
    double ofTrial = (8 * (0.0004 + ofBlock / 2) + 0.0008) / 9;
    assertThat(effects.mean()).isCloseTo(0.06, within(1e-12));
    assertThat(effects.variance()).isCloseTo(ofTrial / 2, within(1e-12));
    assertThat(effects.degrees()).isEqualTo(9);
    assertThat(effects.blockShare()).isCloseTo(ofBlock / 2 / ofTrial, within(1e-12));
    assertThat(effects.blocks()).isEqualTo(4);
    // -0.02, 0.02, 0 and 0 times the root of 2, and 0.01: their mean square is 0.0017 / 5.
    double unit = Math.sqrt(0.0017 / 5);
    assertThat(effects.residuals()).hasSize(5);
    assertThat(effects.residuals().get(1)).isCloseTo(0.02 * Math.sqrt(2) / unit, within(1e-12));
    assertThat(effects.residuals().getLast()).isCloseTo(0.01 / unit, within(1e-12));
  }

  @Test
  void oneFigureATrialHasNoNoiseOfBlocks() {
    RandomEffects effects =
        RandomEffects.of(
            observed(List.of(List.of(0.1), List.of(0.3)), List.of()), new Allowance(0.05, 0));

    assertThat(effects.mean()).isCloseTo(0.2, within(1e-12));
    assertThat(effects.variance()).isCloseTo((8 * 0.0025 + 0.02) / 9 / 2, within(1e-12));
    assertThat(effects.blockShare()).isZero();
    assertThat(effects.residuals()).isEmpty();
  }

  @Test
  void aQuietRunIsNotTakenForCertain() {
    RandomEffects effects =
        RandomEffects.of(
            observed(List.of(List.of(0.0, 0.0)), List.of(0.0)), new Allowance(0.015, 0.015));

    // One trial tells nothing of what a fresh JVM changes: all of it is allowed for.
    assertThat(effects.variance()).isGreaterThan(0.015 * 0.015);
    assertThat(effects.degrees()).isEqualTo(8);
    assertThat(effects.residuals()).isEmpty();
  }

  @Test
  void aTrialWithoutObservationsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> observed(List.of(List.of(0.1), List.of()), List.of()));
  }

  private static Observations observed(List<List<Double>> trials, List<Double> noise) {
    return new Observations(1, 1, trials, noise);
  }
}
