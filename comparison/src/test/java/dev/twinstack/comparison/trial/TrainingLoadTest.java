package dev.twinstack.comparison.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.load.RoundMeasurement;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.scenario.Workload;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.comparison.target.TargetFailedException;
import dev.twinstack.testbed.progress.Progress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class TrainingLoadTest {

  private static final Target TARGET =
      new Target("service", URI.create("http://127.0.0.1:1"), null, null);

  private final List<Scenario> asked = new ArrayList<>();

  @Test
  void asksForTheDatabaseMostOfTheTime() {
    training(1_000, 1_000).on(TARGET);
    assertThat(asked).extracting(Scenario::workload).containsExactly(Workload.DEMO, Workload.IDLE);
    assertThat(asked.getFirst().duration())
        .isGreaterThanOrEqualTo(asked.getLast().duration().multipliedBy(10));
  }

  @Test
  void takesAFewThatAreShed() {
    training(1_000, 900).on(TARGET);
    assertThat(asked).hasSize(2);
  }

  @Test
  void isRefusedWhereMoreIsNotAnsweredWell() {
    TrainingLoad training = training(1_000, 899);
    assertThatThrownBy(() -> training.on(TARGET))
        .isInstanceOf(TargetFailedException.class)
        .hasMessageContaining("101 of 1000 requests of the training were not answered well");
    assertThat(asked).hasSize(1);
  }

  @Test
  void isRefusedWhereNothingWasAsked() {
    TrainingLoad training = training(0, 0);
    assertThatThrownBy(() -> training.on(TARGET)).isInstanceOf(TargetFailedException.class);
  }

  private TrainingLoad training(long sent, long good) {
    LoadEngine engine =
        new LoadEngine() {
          @Override
          public RoundMeasurement run(Scenario scenario, Target target, Window window) {
            asked.add(scenario);
            Histogram none = new Histogram(3);
            return new RoundMeasurement(
                none,
                none,
                none,
                new RoundMeasurement.Counts(sent, good, 0, 0, sent - good, 0, 0, 0, 0, 0),
                List.of(),
                false,
                Duration.ofSeconds(1));
          }

          @Override
          public String description() {
            return "none";
          }
        };
    return new TrainingLoad(engine, Progress.silent());
  }
}
