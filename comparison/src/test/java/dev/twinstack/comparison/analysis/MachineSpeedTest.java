package dev.twinstack.comparison.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.twinstack.comparison.result.RoundCost;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.SampleResult;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MachineSpeedTest {

  private static RoundResult round(@Nullable Long unitNs) {
    return round("blocking", 300, unitNs);
  }

  private static RoundResult round(String target, long costUs, @Nullable Long unitNs) {
    RoundResult plain = SampleResult.round(1, target, 1000, 5, costUs * 1_000_000);
    return new RoundResult(
        plain.number(),
        plain.trial(),
        plain.purpose(),
        plain.target(),
        plain.workload(),
        plain.requestsPerSecond(),
        plain.clients(),
        plain.durationNs(),
        plain.windowNs(),
        plain.counts(),
        plain.responseTime(),
        plain.serviceTime(),
        plain.schedulingLag(),
        new RoundCost(costUs * 1_000_000, null, null, null, null, null, unitNs),
        null,
        null,
        List.of(),
        List.of());
  }

  @Test
  void aCostIsBroughtToTheMedianSpeed() {
    MachineSpeed speed = MachineSpeed.of(List.of(round(90L), round(100L), round(121L)));
    double factor = Math.pow(1.21, speed.coefficient());

    assertThat(speed.atUsual(OptionalDouble.of(300 * factor), round(121L)).orElseThrow())
        .isCloseTo(300, within(1e-9));
    assertThat(speed.atUsual(OptionalDouble.of(300), round(100L))).hasValue(300);
    assertThat(speed.atUsual(OptionalDouble.empty(), round(90L))).isEmpty();
  }

  @Test
  void aMachineThatHardlyChangesTellsNothingOfTheCoefficient() {
    MachineSpeed speed = MachineSpeed.of(List.of(round(100L), round(100L), round(100L)));

    assertThat(speed.coefficient()).isEqualTo(MachineSpeed.USUAL_COEFFICIENT);
  }

  @Test
  void oneThatChangesMuchTellsItWhateverTheTargetsDifferBy() {
    // Costs that go with the power 0.8 of the unit, one target much dearer.
    MachineSpeed speed =
        MachineSpeed.of(
            List.of(
                round("blocking", 1000, 10_000L),
                round("blocking", 3031, 40_000L),
                round("blocking", 9190, 160_000L),
                round("reactive", 3000, 40_000L),
                round("reactive", 9094, 160_000L)));

    assertThat(speed.coefficient()).isCloseTo(0.8, within(0.01));
  }

  @Test
  void whereOneRoundDoesNotTellNoneIsChanged() {
    MachineSpeed speed = MachineSpeed.of(List.of(round(90L), round(null)));

    assertThat(speed.atUsual(OptionalDouble.of(270), round(90L))).hasValue(270);
  }
}
