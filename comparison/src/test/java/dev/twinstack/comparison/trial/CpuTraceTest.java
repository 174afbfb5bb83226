package dev.twinstack.comparison.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.metrics.ProcessMeter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CpuTraceTest {

  @Test
  @Timeout(60)
  void everySecondHasWhatWasUsedInIt() {
    ProcessMeter process = ProcessMeter.ofThisProcess();
    Instant before = Instant.now();
    try (CpuTrace trace = new CpuTrace(process)) {
      Duration atFirst = Objects.requireNonNull(process.cpuTime());
      trace.begins();
      while (trace.perSecond().size() < 2) {
        Thread.onSpinWait();
      }
      trace.ends();
      Duration used = Objects.requireNonNull(process.cpuTime()).minus(atFirst);

      List<Duration> seconds = trace.perSecond();
      assertThat(seconds).allSatisfy(second -> assertThat(second).isPositive());
      assertThat(seconds.stream().reduce(Duration.ZERO, Duration::plus)).isLessThanOrEqualTo(used);
      assertThat(trace.begin()).isBetween(before, Instant.now());
    }
  }

  @Test
  void ofAProcessThatCannotBeSeenNothingIsSaid() {
    try (CpuTrace trace = new CpuTrace(ProcessMeter.of(null))) {
      trace.begins();
      trace.ends();

      assertThat(trace.perSecond()).isEmpty();
    }
  }
}
