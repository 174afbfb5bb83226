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
  void readsIdleStealAndHowManyProcessorsThereAre() {
    HostMeter.Reading reading =
        ProcFile.host(
            "cpu  100 1 20 5000 7 0 3 40 9 0\ncpu0 1 1 1 1 1 1 1 1 0 0\ncpu1 1 1\nintr 7\n",
            1_000_000_000);

    assertThat(reading)
        .isEqualTo(
            new HostMeter.Reading(
                Duration.ofSeconds(2), Duration.ofMillis(50_070), Duration.ofMillis(400)));
    assertThat(ProcFile.host("no processors", 0)).isNull();
  }

  @Test
  void othersHaveWhatTheKnownDidNotUse() {
    HostMeter.Reading used =
        new HostMeter.Reading(Duration.ofSeconds(18), Duration.ofSeconds(6), Duration.ofSeconds(1))
            .minus(
                new HostMeter.Reading(
                    Duration.ofSeconds(10), Duration.ofSeconds(4), Duration.ZERO));

    Duration window = Duration.ofSeconds(4);

    // Eight seconds of two processors: two idle, one stolen, three known.
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

    HostMeter.Reading used = Objects.requireNonNull(HostMeter.read()).minus(before);
    assertThat(used.there()).isGreaterThan(Duration.ofMillis(99));
    assertThat(used.idle()).isLessThan(used.there());
  }
}
