package dev.twinstack.comparison.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.result.WarmUpSlice;
import java.util.Arrays;
import java.util.Collections;
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

  private static boolean isFlatWith(int queued) {
    WarmUpSlice slice = new WarmUpSlice(1, "a", "demo", 1, 10, WINDOW_NS, 10L, queued, null);
    return Flatness.isFlat(Collections.nCopies(6, slice));
  }

  @Test
  void threeSlicesThatAreHardlyCheaperThanTheThreeBeforeAreFlat() {
    assertThat(Flatness.isFlat(costing(100, 110, 90, 95, 100, 93.1))).isTrue();
    assertThat(Flatness.isFlat(costing(100, 110, 90, 95, 100, 92.9))).isFalse();
  }

  @Test
  void onlyTheLastSixCount() {
    assertThat(Flatness.isFlat(costing(900, 300, 101, 100, 102, 101, 100, 102))).isTrue();
    assertThat(Flatness.isFlat(costing(100, 100, 100, 100, 100, 100, 80, 80, 80))).isFalse();
  }

  @Test
  void whatBecomesDearerIsNotCold() {
    assertThat(Flatness.isFlat(costing(100, 100, 100, 120, 120, 120))).isTrue();
  }

  @Test
  void fiveAreTooFew() {
    assertThat(Flatness.isFlat(costing(100, 100, 100, 100, 100))).isFalse();
  }

  @Test
  void compilersThatHaveWorkLeftAreNotWarm() {
    assertThat(isFlatWith(Flatness.MOST_QUEUED)).isTrue();
    assertThat(isFlatWith(Flatness.MOST_QUEUED + 1)).isFalse();
  }

  @Test
  void costIsMicrosecondsAnAnswer() {
    assertThat(Flatness.cost(List.of(slice(2_000, 300_000_000L)))).isEqualTo(150);
  }

  @Test
  void timeStandsInWhereCpuIsNotMeasured() {
    assertThat(Flatness.cost(List.of(slice(50_000, null)))).isEqualTo(100);
  }

  @Test
  void whatNeverAnswersIsNeverWarm() {
    WarmUpSlice silent = slice(0, 1_000_000L);

    assertThat(Flatness.cost(List.of(silent))).isInfinite();
    assertThat(Flatness.isFlat(Collections.nCopies(6, silent))).isFalse();
  }
}
