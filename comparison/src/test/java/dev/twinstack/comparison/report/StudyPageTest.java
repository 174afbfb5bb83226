package dev.twinstack.comparison.report;

import static dev.twinstack.comparison.result.SampleResult.round;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.result.SecondFigures;
import dev.twinstack.comparison.result.StartCurve;
import dev.twinstack.comparison.result.SweepPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudyPageTest {

  @Test
  void aSweepHasChartsByClientsAndByPool() {
    StudyPage page =
        SweepStudy.of(
            List.of(
                new SweepPoint(64, 32, round(1, "blocking", 10_000, 2, 1_000_000_000L)),
                new SweepPoint(64, 32, round(2, "reactive", 10_000, 2, 2_000_000_000L))),
            List.of(new SweepPoint(256, 4, round(3, "blocking", 10_000, 2, 1_000_000_000L))),
            List.of("blocking", "reactive"),
            "Rounds of 3 s.");

    assertThat(page.charts())
        .extracting(Chart::id)
        .containsExactly(
            "cost-by-clients",
            "tail-by-clients",
            "goodput-by-clients",
            "cost-by-pool",
            "tail-by-pool",
            "goodput-by-pool");
    assertThat(page.text()).contains("blocking, 64, 32", "blocking, 256, 4", "CPU an answer (us)");
    assertThat(page.html())
        .contains("<h1>Concurrency</h1>", "data-chart=\"cost-by-pool\"", "Rounds of 3 s.");
  }

  @Test
  void aStartThatNeverReachedItsPeakSaysSo() {
    StudyPage page =
        StartStudy.of(
            List.of(
                new StartCurve(
                    "blocking",
                    1,
                    3_000_000_000L,
                    null,
                    200L << 20,
                    3_200_000_000L,
                    List.of(new SecondFigures(0, 100, 0, 1, 1, 1)),
                    List.of(80_000_000L))),
            List.of(List.of("blocking", "blocking with AOT cache")),
            "Each was started once.");

    assertThat(page.text()).contains("3.00", "not reached", "not measured", "200 MiB");
    assertThat(page.text()).as("80 ms over 100 answers").contains("800");
    assertThat(page.html())
        .contains("data-chart=\"start-blocking\"", "data-chart=\"start-cost-blocking\"");
    assertThat(page.charts().getLast().lines().getFirst().points())
        .containsExactly(Chart.Point.of(3.2, 800));
  }
}
