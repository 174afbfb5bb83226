package dev.twinstack.comparison.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcFileTest {

  @Test
  void cpuTimeIsThatOfUserAndKernelOfTheProcessAndItsChildren() {
    // Fields 14 to 17 of proc(5): utime, stime, cutime, cstime, in hundredths of a second.
    String stat = "4711 (java) S 1 2 3 0 -1 4194304 11 12 13 14 1000 200 30 4 20 0 35 0 99";

    assertThat(ProcFile.cpuTime(stat)).isEqualTo(Duration.ofMillis(12_340));
  }

  @Test
  void theNameOfAProcessMayLookLikeFields() {
    String stat = "4711 (a) S 9 (b c) S 1 2 3 0 -1 4194304 11 12 13 14 1 2 3 4 20 0 35 0 99";

    assertThat(ProcFile.cpuTime(stat)).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void residentMemoryIsInKibibytes() {
    String status = "Name:\tjava\nVmHWM:\t  900000 kB\nVmRSS:\t  614400 kB\nThreads:\t35\n";

    assertThat(ProcFile.residentBytes(status)).isEqualTo(614_400L * 1024);
  }

  @Test
  void aProcessWithoutMemoryHasNoneThatIsKnown() {
    assertThat(ProcFile.residentBytes("Name:\tkthreadd\nThreads:\t1\n")).isNull();
  }

  @Test
  void availableMemoryIsNotFreeMemory() {
    String meminfo = "MemTotal: 8000 kB\nMemFree: 100 kB\nMemAvailable:    5000 kB\n";

    assertThat(ProcFile.availableBytes(meminfo)).isEqualTo(5000L * 1024);
  }

  @Test
  void theProcessorIsTheFirstThatIsNamed() {
    String cpuinfo =
        "processor\t: 0\nmodel name\t: Fast 9000\nprocessor\t: 1\nmodel name\t: Other\n";

    assertThat(ProcFile.processor(cpuinfo)).isEqualTo("Fast 9000");
    assertThat(ProcFile.processor("processor\t: 0\n")).isNull();
  }
}
