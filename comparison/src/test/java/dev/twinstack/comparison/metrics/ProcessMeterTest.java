package dev.twinstack.comparison.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProcessMeterTest {

  @Test
  void thisProcessGrowsOlderByWhatItComputes() {
    ProcessMeter meter = ProcessMeter.ofThisProcess();
    Duration before = Objects.requireNonNull(meter.cpuTime());

    long sum = 0;
    while (Objects.requireNonNull(meter.cpuTime()).minus(before).toMillis() < 50) {
      sum += System.nanoTime();
    }

    assertThat(sum).isNotZero();
    assertThat(meter.cpuTime()).isGreaterThan(before);
  }

  @Test
  void ofAProcessThatCannotBeSeenNothingIsKnown() {
    assertThat(ProcessMeter.of(null).cpuTime()).isNull();
    assertThat(ProcessMeter.of(null).residentBytes()).isNull();
    assertThat(ProcessMeter.of(Long.MAX_VALUE).cpuTime()).isNull();
    assertThat(ProcessMeter.of(Long.MAX_VALUE).residentBytes()).isNull();
  }
}
