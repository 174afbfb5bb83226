package dev.twinstack.comparison.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.result.RoundCost;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.SampleResult;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MachineSpeedTest {

  private static RoundResult round(@Nullable Long unitNs) {
    RoundResult plain = SampleResult.round(1, "blocking", 1000, 5, 300_000_000L);
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
        new RoundCost(300_000_000L, null, null, null, null, null, unitNs),
        null,
        null,
        List.of(),
        List.of());
  }

  @Test
  void aCostIsBroughtToTheMedianSpeed() {
    MachineSpeed speed = MachineSpeed.of(List.of(round(90L), round(100L), round(120L)));

    assertThat(speed.atUsual(OptionalDouble.of(360), round(120L))).hasValue(300);
    assertThat(speed.atUsual(OptionalDouble.of(270), round(90L))).hasValue(300);
    assertThat(speed.atUsual(OptionalDouble.empty(), round(90L))).isEmpty();
  }

  @Test
  void whereOneRoundDoesNotTellNoneIsChanged() {
    MachineSpeed speed = MachineSpeed.of(List.of(round(90L), round(null)));

    assertThat(speed.atUsual(OptionalDouble.of(270), round(90L))).hasValue(270);
  }
}
