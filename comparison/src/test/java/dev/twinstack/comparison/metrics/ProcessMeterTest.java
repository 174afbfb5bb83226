package dev.twinstack.comparison.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
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
  void aTreeIsTheProcessWithThoseItHasStarted() throws Exception {
    assumeTrue(Files.isReadable(Path.of("/proc/thread-self/children")), "skipped: not told here");
    Process parent = new ProcessBuilder("sh", "-c", "sleep 1000 & echo up; wait").start();
    try {
      assertThat(parent.inputReader().readLine()).isEqualTo("up");
      long child = parent.children().findFirst().orElseThrow().pid();

      assertThat(ProcessTree.of(parent.pid())).containsExactly(parent.pid(), child);
      assertThat(ProcessMeter.ofTree(parent.pid()).residentBytes())
          .isGreaterThan(Objects.requireNonNull(ProcessMeter.of(parent.pid()).residentBytes()));
      assertThat(ProcessMeter.ofTree(parent.pid()).cpuTime()).isNotNull();
      assertThat(ThreadMeter.of(parent.pid()).contextSwitches())
          .containsOnlyKeys(parent.pid(), child);
    } finally {
      parent.children().forEach(ProcessHandle::destroyForcibly);
      parent.destroyForcibly();
    }
    assertThat(ProcessMeter.ofTree(Long.MAX_VALUE).residentBytes()).isNull();
    assertThat(ProcessMeter.ofTree(null).residentBytes()).isNull();
  }

  @Test
  void ofAProcessThatCannotBeSeenNothingIsKnown() {
    assertThat(ProcessMeter.of(null).cpuTime()).isNull();
    assertThat(ProcessMeter.of(null).residentBytes()).isNull();
    assertThat(ProcessMeter.of(Long.MAX_VALUE).cpuTime()).isNull();
    assertThat(ProcessMeter.of(Long.MAX_VALUE).residentBytes()).isNull();
  }
}
