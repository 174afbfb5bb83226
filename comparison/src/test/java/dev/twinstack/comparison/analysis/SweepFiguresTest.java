package dev.twinstack.comparison.analysis;

import static dev.twinstack.comparison.result.SampleResult.round;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.twinstack.comparison.result.SweepPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepFiguresTest {

  @Test
  void theRoundsOfAPointAreTakenTogether() {
    List<SweepFigures> figures =
        SweepFigures.of(
            List.of(
                new SweepPoint(64, 32, round(1, "blocking", 10_000, 2, 1_000_000_000L)),
                new SweepPoint(64, 32, round(2, "reactive", 10_000, 2, null)),
                new SweepPoint(64, 32, round(3, "blocking", 30_000, 4, 2_000_000_000L)),
                new SweepPoint(64, 4, round(4, "blocking", 10_000, 2, 1_000_000_000L))));

    assertThat(figures).hasSize(3);
    SweepFigures first = figures.getFirst();
    assertThat(first.target()).isEqualTo("blocking");
    assertThat(first.poolSize()).isEqualTo(32);
    assertThat(first.goodPerSecond()).isEqualTo(2_000);
    assertThat(first.refusedPerSecond()).isZero();
    assertThat(first.lost()).isZero();
    assertThat(first.cpuUs()).isEqualTo(75);
    assertThat(first.databaseUs()).isEqualTo(25);
    assertThat(first.generatorUs()).isEqualTo(50);
    assertThat(first.p99Ms()).isCloseTo(3, within(0.01));
    assertThat(figures.get(1).cpuUs()).isNull();
    assertThat(figures.get(2).poolSize()).isEqualTo(4);
  }
}
