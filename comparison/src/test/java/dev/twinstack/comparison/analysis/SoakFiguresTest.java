package dev.twinstack.comparison.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.analysis.SoakFigures.Resource;
import dev.twinstack.comparison.result.Footprint;
import dev.twinstack.comparison.result.SoakSample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoakFiguresTest {

  private static SoakSample sample(long threads, long connections) {
    return new SoakSample(
        "t",
        0,
        new Footprint(null, null, threads, null, null, null, null, connections, null, null));
  }

  private static SoakFigures threads(long... values) {
    List<SoakSample> samples = new ArrayList<>();
    for (long value : values) {
      samples.add(sample(value, 32));
    }
    return SoakFigures.of(samples).getFirst();
  }

  @Test
  void comparesTheMediansOfTheFirstAndTheLastThird() {
    SoakFigures figures = threads(40, 44, 90, 1, 2, 3, 41, 43, 7_000);
    assertThat(figures).isEqualTo(new SoakFigures("t", Resource.THREADS, 44, 43));
    assertThat(figures.isFlat()).isTrue();
  }

  @Test
  void whatGrowsBeyondATenthAndALittleIsALeak() {
    // 40 and a tenth and 6 more are 50.
    assertThat(threads(40, 45, 50).isFlat()).isTrue();
    assertThat(threads(40, 45, 51).isFlat()).isFalse();
  }

  @Test
  void oneConnectionMoreIsALeak() {
    List<SoakSample> samples = List.of(sample(1, 32), sample(1, 32), sample(1, 33));
    assertThat(SoakFigures.of(samples))
        .filteredOn(figures -> !figures.isFlat())
        .containsExactly(new SoakFigures("t", Resource.CONNECTIONS, 32, 33));
  }

  @Test
  void whatIsNotSeenOrTooSeldomIsLeftOut() {
    assertThat(SoakFigures.of(List.of(sample(1, 1), sample(1, 1)))).isEmpty();
    assertThat(SoakFigures.of(List.of(sample(1, 1), sample(1, 1), sample(1, 1))))
        .extracting(SoakFigures::resource)
        .containsExactly(Resource.THREADS, Resource.CONNECTIONS);
  }
}
