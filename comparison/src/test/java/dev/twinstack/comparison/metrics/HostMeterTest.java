package dev.twinstack.comparison.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class HostMeterTest {

  @Test
  void readsTheFirstLine() {
    HostMeter.Reading reading =
        ProcFile.host("cpu  100 1 20 5000 7 0 3 40 9 0\ncpu0 1 1 1 1 1 1 1 1 0 0\n");

    assertThat(reading)
        .isEqualTo(new HostMeter.Reading(Duration.ofMillis(1240), Duration.ofMillis(400)));
    assertThat(ProcFile.host("no processors")).isNull();
  }

  @Test
  void othersHaveWhatTheKnownDidNotUse() {
    HostMeter.Reading used =
        new HostMeter.Reading(Duration.ofSeconds(9), Duration.ofSeconds(1))
            .minus(new HostMeter.Reading(Duration.ofSeconds(4), Duration.ZERO));

    Duration window = Duration.ofSeconds(4);

    assertThat(used.othersCores(window, Duration.ofSeconds(3))).isEqualTo(0.5, within(1e-9));
    assertThat(used.stealCores(window)).isEqualTo(0.25, within(1e-9));
    assertThat(used.othersCores(window, Duration.ofSeconds(6))).isZero();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void seesWhatThisMachineDid() {
    HostMeter.Reading before = Objects.requireNonNull(HostMeter.read());
    long until = System.nanoTime() + 100_000_000;
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }

    assertThat(Objects.requireNonNull(HostMeter.read()).minus(before).busy()).isPositive();
  }
}
