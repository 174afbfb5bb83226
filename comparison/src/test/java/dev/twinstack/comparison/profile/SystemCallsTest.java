package dev.twinstack.comparison.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SystemCallsTest {

  @Test
  void readsTheSummaryOfStrace() {
    List<String> summary =
        """
        % time     seconds  usecs/call     calls    errors syscall
        ------ ----------- ----------- --------- --------- ----------------
         61.30    0.123456          12      1000       250 read
         30.70    0.023456           3      4000           futex
          8.00    0.000000           0        20           epoll_pwait2
        ------ ----------- ----------- --------- --------- ----------------
        100.00    0.146912           8      5020       250 total
        """
            .lines()
            .toList();

    Map<String, Long> calls = SystemCalls.parse(summary);

    assertThat(calls)
        .containsExactly(
            Map.entry("futex", 4000L), Map.entry("read", 1000L), Map.entry("epoll_pwait2", 20L));
  }

  @Test
  void aProcessThatIsNotThereIsNotCounted() {
    assertThat(SystemCalls.of(Integer.MAX_VALUE - 1L)).isNull();
  }
}
