package dev.twinstack.comparison.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ThreadMeterTest {

  private final ThreadMeter meter = ThreadMeter.of(ProcessHandle.current().pid());

  @Test
  void seesWhichThreadWorked() throws Exception {
    CountDownLatch worked = new CountDownLatch(1);
    CountDownLatch seen = new CountDownLatch(1);
    Thread busy =
        Thread.ofPlatform()
            .name("busy-thread-1")
            .start(() -> {
              long until = System.nanoTime() + 100_000_000;
              while (System.nanoTime() < until) {
                Thread.onSpinWait();
              }
              worked.countDown();
              await(seen);
            });
    worked.await();

    Map<Long, Long> cpu = Objects.requireNonNull(meter.cpuNs(Pattern.compile("busy-thread-\\d+")));

    assertThat(cpu).hasSize(1);
    assertThat(cpu.values().iterator().next()).isPositive();
    seen.countDown();
    busy.join();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void waitingIsACountedSwitch() throws Exception {
    Map<Long, Long> before = Objects.requireNonNull(meter.contextSwitches());
    for (int i = 0; i < 20; i++) {
      Thread.sleep(1);
    }
    Map<Long, Long> after = Objects.requireNonNull(meter.contextSwitches());

    assertThat(ThreadMeter.grown(before, after).values().stream().mapToLong(n -> n).sum())
        .isGreaterThanOrEqualTo(20);
  }

  @Test
  void aProcessThatIsNotThereHasNoThreads() {
    assertThat(ThreadMeter.of(null).contextSwitches()).isNull();
    assertThat(ThreadMeter.of(Long.MAX_VALUE).contextSwitches()).isNull();
  }
}
