package dev.twinstack.comparison.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.result.SecondFigures;
import dev.twinstack.comparison.result.StartCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class StartFiguresTest {

  @Test
  void thePeakIsReachedWhereFiveSecondsHoldNineTenthsOfIt() {
    StartFigures figures = of(curve("blocking", second -> second < 20 ? 500 : 1000));

    assertThat(figures.peakPerSecond()).isEqualTo(1000);
    // Seconds 19 to 23 hold 4500 answers, just nine tenths; the load began at second 3.
    assertThat(figures.peakSeconds()).isEqualTo(3 + 19);
  }

  @Test
  void oneGoodSecondIsNoPeak() {
    assertThat(
            of(curve("blocking", second -> second == 2 ? 3000 : second < 40 ? 100 : 1000))
                .peakSeconds())
        .isEqualTo(3 + 40);
  }

  @Test
  void theMedianOfTheStartsIsTaken() {
    StartFigures figures =
        StartFigures.of(
                List.of(
                    curve("blocking", second -> second < 10 ? 0 : 1000),
                    curve("blocking", second -> second < 30 ? 0 : 1000),
                    curve("blocking", second -> second < 12 ? 0 : 1000)))
            .getFirst();

    assertThat(figures.starts()).isEqualTo(3);
    assertThat(figures.peakSeconds()).isEqualTo(3 + 12);
    assertThat(figures.firstAnswerSeconds()).isEqualTo(2.5);
    assertThat(figures.firstMinuteCpuSeconds()).isEqualTo(40);
    assertThat(figures.residentBytes()).isEqualTo(1 << 20);
  }

  @Test
  void whatIsNotMeasuredIsNotSaid() {
    StartFigures figures =
        of(new StartCurve("blocking", 1, 2_500_000_000L, null, null, 0, List.of()));

    assertThat(figures.peakSeconds()).isNull();
    assertThat(figures.firstMinuteCpuSeconds()).isNull();
    assertThat(figures.residentBytes()).isNull();
  }

  private static StartFigures of(StartCurve curve) {
    return StartFigures.of(List.of(curve)).getFirst();
  }

  private static StartCurve curve(String target, IntUnaryOperator answers) {
    List<SecondFigures> seconds = new ArrayList<>();
    for (int second = 0; second < 90; second++) {
      seconds.add(new SecondFigures(second, answers.applyAsInt(second), 0, 1, 1, 1));
    }
    return new StartCurve(
        target, 1, 2_500_000_000L, 40_000_000_000L, 1L << 20, 3_000_000_000L, seconds);
  }
}
