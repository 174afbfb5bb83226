package dev.twinstack.comparison.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.load.LoadEngine.Window;
import dev.twinstack.comparison.load.RoundMeasurement.Counts;
import dev.twinstack.comparison.load.RoundMeasurement.Second;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Far more is asked than a target can answer. */
class OverloadTest {

  private static final int RATE = 2_000;
  private static final int REQUESTS = 2 * RATE;

  /** Two at a time and ten milliseconds each: at most 200 answers a second. */
  private static final int AT_A_TIME = 2;

  private static final long SERVICE_MS = 10;
  private static final Duration LATE = Duration.ofMillis(1_500);

  private final Semaphore turns = new Semaphore(AT_A_TIME, true);
  private final LoadEngine engine = LoadEngine.hyperfoil();

  private void takeTurn(long number) {
    try {
      turns.acquire();
      TimeUnit.MILLISECONDS.sleep(SERVICE_MS);
      turns.release();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Scenario scenario(LoadModel load) {
    return new Scenario(new NumberedRequests(), load, Duration.ofSeconds(2), LATE);
  }

  @Test
  void theRoundEndsInTimeAndWhatIsLeftIsUnanswered() throws IOException {
    try (NumberedServer server = new NumberedServer(REQUESTS, this::takeTurn)) {
      RoundMeasurement measured =
          engine.run(scenario(new LoadModel.Open(RATE)), server.target(), Window.ignored());

      Counts counts = measured.counts();
      long mostAnswers = AT_A_TIME * (measured.window().toMillis() / SERVICE_MS + 1);
      assertThat(counts.sent()).isEqualTo(REQUESTS);
      assertThat(counts.good()).isBetween(mostAnswers / 10, mostAnswers);
      assertThat(counts.sent() - counts.good() - counts.unanswered())
          .as("broken by the end of the round")
          .isEqualTo(counts.connectionErrors())
          .isLessThanOrEqualTo(HyperfoilEngine.OPEN_MODEL_CONNECTIONS);
      assertThat(measured.window()).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(7));
      // The wait for one of the connections is in the response time, and not in the service time.
      assertThat(measured.responseTime().getMaxValue()).isGreaterThan(TimeUnit.SECONDS.toNanos(2));
      assertThat(measured.serviceTime().getValueAtPercentile(50))
          .isLessThan(measured.responseTime().getValueAtPercentile(50));
      assertThat(measured.seconds().stream().mapToLong(Second::good).sum())
          .isEqualTo(counts.good());
      assertThat(measured.sessionLimitReached()).isFalse();
    }
  }

  @Test
  void aTargetThatNeverAnswersLeavesAllUnanswered() throws IOException {
    AtomicBoolean over = new AtomicBoolean();
    try (NumberedServer server =
        new NumberedServer(
            REQUESTS,
            number -> {
              while (!over.get()) {
                takeTurn(number);
              }
            })) {
      RoundMeasurement measured =
          engine.run(scenario(new LoadModel.Open(RATE)), server.target(), Window.ignored());
      over.set(true);

      assertThat(measured.counts().sent()).isEqualTo(REQUESTS);
      assertThat(measured.counts().good()).isZero();
      assertThat(measured.window()).isLessThan(Duration.ofSeconds(7));
    }
  }

  @Test
  void aTargetThatIsNotThereEndsTheRoundToo() throws IOException {
    NumberedServer server = new NumberedServer(1, number -> {});
    server.close();
    for (LoadModel load : new LoadModel[] {new LoadModel.Open(100), new LoadModel.Closed(4)}) {
      RoundMeasurement measured = engine.run(scenario(load), server.target(), Window.ignored());

      // Clients without a connection ask again, and not as often as they can.
      assertThat(measured.counts().sent()).isBetween(4L, 1_000L);
      assertThat(measured.counts().good()).isZero();
      assertThat(measured.window()).isLessThan(Duration.ofSeconds(7));
    }
  }
}
