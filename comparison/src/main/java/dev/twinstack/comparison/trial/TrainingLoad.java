package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.load.RoundMeasurement;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.Preset;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.scenario.Workload;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.comparison.target.TargetFailedException;
import dev.twinstack.testbed.progress.Progress;
import java.time.Duration;

/**
 * The requests that an AOT cache is trained by: what the service is asked in production, long
 * enough that what they run through is called a hundred thousand times.
 *
 * @param engine asks
 * @param progress shows how long it still takes
 */
public record TrainingLoad(LoadEngine engine, Progress progress) {

  /** Long enough for what a request runs through to be compiled, on two processors. */
  private static final Duration DEMO_LOAD = Duration.ofSeconds(60);

  /** Ten times as many of these are answered: in a longer time the profiles would be theirs. */
  private static final Duration IDLE_LOAD = Duration.ofSeconds(5);

  /** Of all requests; what is not answered well trains another path. */
  private static final double MOST_ERRORS = 0.1;

  /**
   * Asks a service that keeps what it learns, about a minute.
   *
   * @throws TargetFailedException if more than a tenth is not answered well, with one line
   */
  public void on(Target target) {
    ask(Workload.DEMO, DEMO_LOAD, target);
    ask(Workload.IDLE, IDLE_LOAD, target);
  }

  private void ask(Workload workload, Duration time, Target target) {
    LoadModel clients = new LoadModel.Closed(Preset.WARM_UP_CLIENTS);
    String task = "Training the %s service by %s".formatted(target.name(), workload);
    try (Ticker _ = Ticker.start(progress, task, time)) {
      RoundMeasurement.Counts counts =
          engine
              .run(new Scenario(workload, clients, time), target, LoadEngine.Window.ignored())
              .counts();
      if (counts.sent() == 0 || counts.errors() > MOST_ERRORS * counts.sent()) {
        throw new TargetFailedException(
            "%d of %d requests of the training were not answered well by %s: see its log"
                .formatted(counts.errors(), counts.sent(), target.name()));
      }
    }
  }
}
