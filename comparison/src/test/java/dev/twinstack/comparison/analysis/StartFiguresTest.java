package dev.twinstack.comparison.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.twinstack.comparison.result.SecondFigures;
import dev.twinstack.comparison.result.StartCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
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
                    curve("blocking", second -> second < 12 ? 0 : 1000)),
                List.of(List.of("blocking")))
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
        of(new StartCurve("blocking", 1, 2_500_000_000L, null, null, 0, List.of(), List.of()));

    assertThat(figures.peakSeconds()).isNull();
    assertThat(figures.cheapSeconds()).isNull();
    assertThat(figures.costSeconds()).isNull();
    assertThat(figures.firstMinuteCpuSeconds()).isNull();
    assertThat(figures.residentBytes()).isNull();
  }

  @Test
  void itIsCheapWhereFiveSecondsDoNineTenthsOfWhatTheSameTimeDoesInTheEnd() {
    // 50 ms a second in the end, for 100 answers each.
    StartFigures figures =
        of(curve("blocking", second -> 100, second -> second < 20 ? 80_000_000L : 50_000_000L));

    assertThat(figures.costSeconds()).isCloseTo(0.0005, within(1e-12));
    // Seconds 20 to 24 are the first five whose mean is at most 55.6 ms.
    assertThat(figures.cheapSeconds()).isEqualTo(3 + 20);
  }

  @Test
  void aProcessWhoseTimeIsReadForAPartOnlyIsJudgedByThatPart() {
    StartFigures figures =
        StartFigures.of(
                List.of(
                    new StartCurve(
                        "blocking",
                        1,
                        2_500_000_000L,
                        null,
                        null,
                        0,
                        seconds(second -> 100),
                        List.of(90_000_000L, 10_000_000L, 20_000_000L))),
                List.of(List.of("blocking")))
            .getFirst();

    assertThat(figures.costSeconds()).isCloseTo(0.0004, within(1e-12));
    assertThat(figures.cheapSeconds()).isNull();
  }

  @Test
  void whoAreDrawnTogetherAreHeldToTheBestEnd() {
    List<StartFigures> figures =
        StartFigures.of(
            List.of(
                curve("plain", second -> 100, second -> second < 5 ? 90_000_000L : 50_000_000L),
                curve("cached", second -> 100, second -> second < 8 ? 90_000_000L : 40_000_000L),
                curve("alone", second -> 100, second -> 80_000_000L)),
            List.of(List.of("plain", "cached"), List.of("alone")));

    assertThat(figures)
        .extracting(StartFigures::target, StartFigures::cheapSeconds)
        .containsExactly(tuple("plain", null), tuple("cached", 3.0 + 8), tuple("alone", 3.0));
  }

  @Test
  void whoAnswersFewerInTheEndHasNotReachedThePeakOfTheOther() {
    List<StartFigures> figures =
        StartFigures.of(
            List.of(curve("plain", second -> 800), curve("cached", second -> 1000)),
            List.of(List.of("plain", "cached")));

    assertThat(figures)
        .extracting(StartFigures::peakSeconds, StartFigures::peakPerSecond)
        .containsExactly(tuple(null, 800.0), tuple(3.0, 1000.0));
  }

  @Test
  void aStartThatNeverGotThereCountsAsTheSlowest() {
    StartCurve never = curve("plain", second -> 100);
    StartCurve soon = curve("plain", second -> second < 10 ? 0 : 1000);
    StartCurve late = curve("plain", second -> second < 30 ? 0 : 1000);
    List<List<String>> alone = List.of(List.of("plain"));

    assertThat(StartFigures.of(List.of(never, soon, late), alone).getFirst().peakSeconds())
        .isEqualTo(3 + 30);
    assertThat(StartFigures.of(List.of(never, soon), alone).getFirst().peakSeconds()).isNull();
  }

  private static StartFigures of(StartCurve curve) {
    return StartFigures.of(List.of(curve), List.of(List.of("blocking"))).getFirst();
  }

  private static StartCurve curve(String target, IntUnaryOperator answers) {
    return curve(target, answers, second -> 50_000_000L);
  }

  private static StartCurve curve(
      String target, IntUnaryOperator answers, IntToLongFunction cpuNs) {
    List<SecondFigures> seconds = seconds(answers);
    return new StartCurve(
        target,
        1,
        2_500_000_000L,
        40_000_000_000L,
        1L << 20,
        3_000_000_000L,
        seconds,
        seconds.stream().map(second -> cpuNs.applyAsLong(second.second())).toList());
  }

  private static List<SecondFigures> seconds(IntUnaryOperator answers) {
    List<SecondFigures> seconds = new ArrayList<>();
    for (int second = 0; second < 90; second++) {
      seconds.add(new SecondFigures(second, answers.applyAsInt(second), 0, 1, 1, 1));
    }
    return seconds;
  }
}
