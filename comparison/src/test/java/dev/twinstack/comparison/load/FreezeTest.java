package dev.twinstack.comparison.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.twinstack.comparison.load.LoadEngine.Window;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.scenario.Workload;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/**
 * The figures against arithmetic. Of requests that leave evenly over D seconds, those due in a
 * freeze of F seconds wait from F down to nothing: the slowest share q of all waits at least F - q
 * D.
 */
class FreezeTest {

  private static final int RATE = 500;
  private static final long DURATION_MS = 6_000;
  private static final long FREEZE_MS = 2_000;
  private static final long FREEZE_AT_REQUEST = 1_000;
  private static final Scenario SCENARIO =
      new Scenario(Workload.IDLE, new LoadModel.Open(RATE), Duration.ofMillis(DURATION_MS));

  @Test
  void aFrozenServerShowsInFull() throws IOException {
    AtomicLong thawNs = new AtomicLong();
    try (StandInServer server =
        new StandInServer((n, exchange) -> {
          if (n == FREEZE_AT_REQUEST) {
            thawNs.set(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FREEZE_MS));
          }
          long thaw = thawNs.get();
          if (thaw != 0) {
            TimeUnit.NANOSECONDS.sleep(thaw - System.nanoTime());
          }
          StandInServer.send(exchange, 200, "[]");
        })) {
      RoundMeasurement measured =
          LoadEngine.hyperfoil().run(SCENARIO, server.target(), Window.ignored());

      assertResponseTimesAreTrue(measured);
      assertThat(millisAt(measured.schedulingLag(), 99)).isLessThan(FREEZE_MS / 4.0);
    }
  }

  @Test
  void aFrozenGeneratorShowsInFull() throws IOException {
    AtomicLong begun = new AtomicLong();
    Runnable freeze =
        () -> {
          if (begun.incrementAndGet() == FREEZE_AT_REQUEST) {
            sleep(FREEZE_MS);
          }
        };
    try (StandInServer server =
        new StandInServer((n, exchange) -> StandInServer.send(exchange, 200, "[]"))) {
      RoundMeasurement measured =
          new HyperfoilEngine(freeze).run(SCENARIO, server.target(), Window.ignored());

      assertResponseTimesAreTrue(measured);
      assertThat(millisAt(measured.schedulingLag(), 99))
          .isCloseTo(slowest(0.01), withinPercentage(5));
      assertThat(millisAt(measured.serviceTime(), 50)).isLessThan(FREEZE_MS / 4.0);
    }
  }

  private static void assertResponseTimesAreTrue(RoundMeasurement measured) {
    long asked = RATE * DURATION_MS / 1000;
    // A machine that stalls at the very end lets the last few not be sent: a gate of every round.
    assertThat(measured.counts().good())
        .isEqualTo(measured.counts().sent())
        .isBetween(asked * 97 / 100, asked + 2);
    assertThat(measured.sessionLimitReached()).isFalse();
    Histogram responseTime = measured.responseTime();
    assertThat(responseTime.getTotalCount()).isEqualTo(measured.counts().sent());
    assertThat(millisAt(responseTime, 50)).isLessThan(FREEZE_MS / 4.0);
    assertThat(millisAt(responseTime, 99)).isCloseTo(slowest(0.01), withinPercentage(5));
    assertThat(millisAt(responseTime, 99.9)).isCloseTo(slowest(0.001), withinPercentage(5));
  }

  private static double slowest(double share) {
    return FREEZE_MS - share * DURATION_MS;
  }

  private static double millisAt(Histogram histogram, double percentile) {
    return histogram.getValueAtPercentile(percentile) / 1e6;
  }

  private static void sleep(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
