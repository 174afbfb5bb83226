package dev.twinstack.comparison.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.load.RoundMeasurement.Second;
import java.util.List;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class SecondTraceTest {

  private static final long BEGIN_NS = -5_000_000_000L;

  private final SecondTrace trace = new SecondTrace(new Histogram(1, 1_000_000, 3));

  private void ended(long afterMs, long responseTimeNs, boolean isGood) {
    trace.ended(BEGIN_NS + afterMs * 1_000_000, responseTimeNs, isGood);
  }

  @Test
  void everySecondHasItsOwnFiguresAndNoneIsLeftOut() {
    trace.begins(BEGIN_NS);
    LongStream.rangeClosed(1, 100).forEach(n -> ended(n, n, true));
    ended(999, 200, false);
    ended(1_000, 7, true);
    ended(3_999, 9, false);

    assertThat(trace.seconds())
        .isEqualTo(
            List.of(
                new Second(0, 100, 1, 51, 100, 200),
                new Second(1, 1, 0, 7, 7, 7),
                new Second(2, 0, 0, 0, 0, 0),
                new Second(3, 0, 1, 9, 9, 9)));
  }

  @Test
  void nothingEndedIsNoSecond() {
    trace.begins(BEGIN_NS);

    assertThat(trace.seconds()).isEmpty();
  }
}
