package dev.twinstack.comparison.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.twinstack.comparison.analysis.LatencyFigures.Point;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LatencyFiguresTest {

  @Test
  void theCurveEndsWhereOneRequestIsLeftAbove() {
    Histogram histogram = new Histogram(1, 600_000_000_000L, 3);
    for (int ms = 1; ms <= 1024; ms++) {
      histogram.recordValue(ms * 1_000_000L);
    }

    List<Point> curve = LatencyFigures.of(histogram).curve();

    // Ten halvings of 1,024 requests, four points each, and both ends.
    assertThat(curve).hasSize(41);
    assertThat(curve.getFirst().percentile()).isZero();
    assertThat(curve.get(4).percentile()).isCloseTo(50, within(1e-9));
    assertThat(curve.get(4).ms()).isCloseTo(512, within(1.0));
    assertThat(curve.getLast().percentile()).isCloseTo(100 * 1023 / 1024.0, within(1e-9));
    assertThat(curve).isSortedAccordingTo((a, b) -> Double.compare(a.ms(), b.ms()));
  }
}
