package dev.twinstack.comparison.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.twinstack.comparison.result.WarmUpSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class WarmUpTimeTest {

  @Test
  void itIsReadOffBetweenTheMiddlesOfTwoSlices() {
    // The goal is 105; from 420 at 7.5 s to 26.25 at 12.5 s its logarithm is half way.
    OptionalDouble seconds = WarmUpTime.seconds(costs(1000, 420, 26.25, 100, 100, 100));

    assertThat(seconds.orElseThrow()).isCloseTo(10, within(1e-3));
  }

  @Test
  void whatIsFastFromTheStartTookHalfASliceAtMost() {
    assertThat(WarmUpTime.seconds(costs(100, 100, 100, 100)).orElseThrow()).isEqualTo(2.5);
  }

  @Test
  void withoutCpuTimeTheSpeedIsTaken() {
    List<WarmUpSlice> slices = new ArrayList<>();
    for (long answers : new long[] {10, 50, 100, 100, 100}) {
      slices.add(
          new WarmUpSlice(1, "blocking", "demo", 1, answers, 5_000_000_000L, null, null, null));
    }

    // 5 s for 50 answers, then for 100: the goal of 5.25 s for 100 is nearly reached at 12.5 s.
    assertThat(WarmUpTime.seconds(slices).orElseThrow())
        .isCloseTo(7.5 + 5 * Math.log(100 / 52.5) / Math.log(2), within(1e-9));
  }

  @Test
  void tooFewSlicesOrNoAnswersGiveNoTime() {
    assertThat(WarmUpTime.seconds(List.of())).isEmpty();
    assertThat(WarmUpTime.seconds(costs(100, 100, 100))).isEmpty();
    List<WarmUpSlice> slices = new ArrayList<>(costs(100, 100, 100));
    slices.add(new WarmUpSlice(1, "blocking", "demo", 1, 0, 5_000_000_000L, 0L, null, null));
    assertThat(WarmUpTime.seconds(slices)).isEmpty();
  }

  private static List<WarmUpSlice> costs(double... costsUs) {
    List<WarmUpSlice> slices = new ArrayList<>();
    for (double us : costsUs) {
      slices.add(
          new WarmUpSlice(
              1,
              "blocking",
              "demo",
              slices.size() + 1,
              1000,
              5_000_000_000L,
              Math.round(us * 1e6),
              null,
              null));
    }
    return slices;
  }
}
