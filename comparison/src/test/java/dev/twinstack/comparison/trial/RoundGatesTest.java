package dev.twinstack.comparison.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.load.RoundMeasurement;
import dev.twinstack.comparison.load.RoundMeasurement.Counts;
import dev.twinstack.comparison.result.RoundCost;
import dev.twinstack.comparison.scenario.LoadModel;
import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoundGatesTest {

  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  private static List<String> check(
      long sent, long good, double lagMs, boolean limitReached, @Nullable Long generatorNs) {
    Histogram lag = new Histogram(1, 600_000_000_000L, 3);
    lag.recordValue((long) (lagMs * 1e6));
    Counts counts = new Counts(sent, good, 0, 0, sent - good, 0, 0, 0, 0, 0);
    RoundMeasurement measured =
        new RoundMeasurement(lag, lag, lag, counts, List.of(), limitReached, TEN_SECONDS);
    return RoundGates.check(
        TEN_SECONDS,
        new LoadModel.Open(100),
        measured,
        new RoundCost(null, null, generatorNs, null, null, null));
  }

  @Test
  void aRoundThatKeptAllIsValid() {
    assertThat(check(1000, 1000, 9.9, false, 7_900_000_000L)).isEmpty();
    assertThat(check(990, 990, 0, false, null)).isEmpty();
  }

  @Test
  void eachGateSaysWhatWasBroken() {
    assertThat(check(1000, 1000, 0, true, null))
        .containsExactly("more requests were under way than the generator can hold");
    assertThat(check(989, 989, 0, false, null))
        .containsExactly("only 989 of 1000 requests were sent");
    assertThat(check(1000, 1000, 10.1, false, null))
        .containsExactly(
            "the schedule slipped: one request in a hundred left 10.1 ms late or more, 10 are allowed");
    assertThat(check(1000, 999, 0, false, null)).containsExactly("1 of 1000 requests failed");
    assertThat(check(1000, 1000, 0, false, 8_100_000_000L))
        .containsExactly("the generator was at its limit: 0.81 of a core, 0.8 are allowed");
  }

  @Test
  void allReasonsAreGiven() {
    assertThat(check(10, 9, 50, true, 9_000_000_000L)).hasSize(5);
  }
}
