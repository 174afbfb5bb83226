package dev.twinstack.comparison.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.result.WarmUpSlice;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlatnessTest {

  private static final long WINDOW_NS = 5_000_000_000L;

  /** Slices of a thousand answers each. */
  private static List<WarmUpSlice> costing(double... cpuUs) {
    return Arrays.stream(cpuUs).mapToObj(us -> slice(1000, (long) (us * 1_000_000))).toList();
  }

  private static WarmUpSlice slice(long answers, @Nullable Long cpuNs) {
    return new WarmUpSlice(1, "a", "demo", 1, answers, WINDOW_NS, cpuNs, null, null);
  }

  @Test
  void threeSlicesWithinFivePercentAreFlat() {
    assertThat(Flatness.isFlat(costing(100, 104.9, 102))).isTrue();
    assertThat(Flatness.isFlat(costing(100, 105.1, 102))).isFalse();
  }

  @Test
  void onlyTheLastThreeCount() {
    assertThat(Flatness.isFlat(costing(900, 300, 101, 100, 102))).isTrue();
    assertThat(Flatness.isFlat(costing(100, 100, 100, 90))).isFalse();
  }

  @Test
  void twoAreTooFew() {
    assertThat(Flatness.isFlat(costing(100, 100))).isFalse();
  }

  @Test
  void costIsMicrosecondsAnAnswer() {
    assertThat(Flatness.cost(slice(2_000, 300_000_000L))).isEqualTo(150);
  }

  @Test
  void timeStandsInWhereCpuIsNotMeasured() {
    assertThat(Flatness.cost(slice(50_000, null))).isEqualTo(100);
  }

  @Test
  void whatNeverAnswersIsNeverWarm() {
    WarmUpSlice silent = slice(0, 1_000_000L);

    assertThat(Flatness.cost(silent)).isInfinite();
    assertThat(Flatness.isFlat(List.of(slice(10, 10L), silent, silent))).isFalse();
  }
}
