package dev.twinstack.comparison.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RealPowerTest {

  @Test
  void aDearerTargetIsFoundOutAndEqualOnesAreNot() {
    RealPower power =
        Calibration.dearer(
            List.of(
                SimulatedRun.of(Design.STANDARD, Conditions.EQUAL.withCostRatio(1.2), 1),
                SimulatedRun.of(Design.STANDARD, Conditions.EQUAL, 2),
                SimulatedRun.of(Design.STANDARD, Conditions.EQUAL.withCostRatio(0.8), 3)));

    assertThat(power.detected()).isEqualTo(1);
    assertThat(power.text())
        .startsWith("Real runs of a service against itself made dearer: 3, found out in 1\n")
        .containsPattern("  ratio 1\\.(1[7-9]|2[0-3])\\d, interval 1\\.");
    assertThat(power.text().lines()).hasSize(4);
  }
}
