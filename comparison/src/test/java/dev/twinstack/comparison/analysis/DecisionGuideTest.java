package dev.twinstack.comparison.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.twinstack.comparison.analysis.Advice.Confidence;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentFigure;
import dev.twinstack.comparison.result.Measured;
import dev.twinstack.comparison.result.Style;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionGuideTest {

  private static Stream<ExperimentFigure> mix(String style, double... values) {
    return IntStream.range(0, values.length)
        .mapToObj(i ->
            new ExperimentFigure(
                Experiment.MIX, style, Measured.MIX_CPU, 0, i + 1, values[i], null));
  }

  private static Advice mixed(double[] virtual, double[] loop) {
    return DecisionGuide.of(
            Stream.concat(mix(Style.VIRTUAL, virtual), mix(Style.LOOP, loop)).toList())
        .stream()
        .filter(advice -> advice.kind().equals("Mixed"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theLowerFigureIsFavouredWhereTheyAreApart() {
    Advice advice = mixed(new double[] {200, 210, 220, 230}, new double[] {150, 160, 170, 180});

    assertThat(advice.favoured()).isEqualTo(Style.LOOP);
    assertThat(advice.byPercent()).isCloseTo(23.3, within(0.1));
    // 2 / C(8, 4) = 1/35
    assertThat(advice.confidence()).isEqualTo(Confidence.FAIR);
  }

  @Test
  void theOtherIsFavouredWhereItIsLower() {
    double[] low = {1, 2, 3, 4, 5};
    double[] high = {10, 11, 12, 13, 14};

    // 2 / C(10, 5) = 1/126
    assertThat(mixed(low, high).favoured()).isEqualTo(Style.VIRTUAL);
    assertThat(mixed(low, high).confidence()).isEqualTo(Confidence.HIGH);
  }

  @Test
  void fewRepetitionsGiveLittleConfidence() {
    Advice advice = mixed(new double[] {200, 210}, new double[] {150, 160});

    assertThat(advice.favoured()).isEqualTo(Style.LOOP);
    assertThat(advice.confidence()).isEqualTo(Confidence.LOW);
  }

  @Test
  void itMakesNoDifferenceWhereTheyOverlapOrHardlyDiffer() {
    assertThat(mixed(new double[] {100, 200, 300}, new double[] {90, 110, 120}).confidence())
        .isEqualTo(Confidence.NO_DIFFERENCE);
    assertThat(mixed(new double[] {100, 101, 102}, new double[] {103, 104, 105}).confidence())
        .isEqualTo(Confidence.NO_DIFFERENCE);
    assertThat(mixed(new double[] {100, 101, 102}, new double[] {103, 104, 105}).favoured())
        .isNull();
  }

  @Test
  void whatWasNotMeasuredIsSaid() {
    assertThat(DecisionGuide.of(mix(Style.VIRTUAL, 1).toList()))
        .isNotEmpty()
        .extracting(Advice::confidence)
        .containsOnly(Confidence.NOT_MEASURED);
  }
}
