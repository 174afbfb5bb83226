package dev.twinstack.comparison.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.load.RoundMeasurement;
import dev.twinstack.comparison.load.RoundMeasurement.Counts;
import dev.twinstack.comparison.result.DatabaseCounts;
import dev.twinstack.comparison.result.HostLoad;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RoundCost;
import dev.twinstack.comparison.result.RuntimeFigures;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.scenario.Workload;
import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoundGatesTest {

  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  private static final RoundCost FREE = new RoundCost(null, null, null, null, null, null);

  private static RoundMeasurement measured(
      long sent, long good, double lagMs, boolean limitReached) {
    Histogram lag = new Histogram(1, 600_000_000_000L, 3);
    lag.recordValue((long) (lagMs * 1e6));
    Counts counts = new Counts(sent, good, 0, 0, sent - good, 0, 0, 0, 0, 0);
    return new RoundMeasurement(lag, lag, lag, counts, List.of(), limitReached, TEN_SECONDS);
  }

  private static RoundGates gates(Purpose purpose, Workload workload) {
    return new RoundGates(
        purpose, new Scenario(workload, new LoadModel.Open(100), TEN_SECONDS), true);
  }

  private static List<String> check(
      long sent, long good, double lagMs, boolean limitReached, @Nullable Long generatorNs) {
    return gates(Purpose.COMPARISON, Workload.DEMO)
        .check(
            measured(sent, good, lagMs, limitReached),
            new RoundCost(null, null, generatorNs, null, null, null),
            null,
            null);
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

  /** The harness alone, as fast as it goes: its limit is what the round shows. */
  @Test
  void aControlWithoutARateMayReachTheGeneratorsLimit() {
    Scenario unhurried = new Scenario(Workload.NOOP, new LoadModel.Closed(100), TEN_SECONDS);

    RoundMeasurement measured = measured(1000, 1000, 0, false);
    RoundCost dear = new RoundCost(null, null, 19_000_000_000L, null, null, null);

    assertThat(new RoundGates(Purpose.CONTROL, unhurried, true).check(measured, dear, null, null))
        .isEmpty();
    assertThat(new RoundGates(Purpose.CLOSED, unhurried, true).check(measured, dear, null, null))
        .containsExactly("the generator was at its limit: 1.90 of a core, 0.8 are allowed");
  }

  @Test
  void allReasonsAreGiven() {
    assertThat(check(10, 9, 50, true, 9_000_000_000L)).hasSize(5);
  }

  @Test
  void countsMustReconcile() {
    RuntimeFigures server =
        new RuntimeFigures(null, null, null, null, null, 999L, null, null, null, null, null);
    DatabaseCounts database = new DatabaseCounts(1001, 0);

    assertThat(
            gates(Purpose.COMPARISON, Workload.DEMO)
                .check(measured(1000, 1000, 0, false), FREE, server, database))
        .containsExactly(
            "1000 good answers came and the server counted 999",
            "1000 requests were sent and the database counted 1001 queries");
    assertThat(
            gates(Purpose.COMPARISON, Workload.IDLE)
                .check(measured(1000, 1000, 0, false), FREE, null, database))
        .isEmpty();
  }

  @Test
  void aBusyMachineIsNamed() {
    RoundCost cost = new RoundCost(null, null, null, null, null, new HostLoad(0.06, 0.16));

    assertThat(
            gates(Purpose.COMPARISON, Workload.DEMO)
                .check(measured(1000, 1000, 0, false), cost, null, null))
        .containsExactly(
            "the machine was busy with other things: 0.16 cores went to other processes, 0.15 are allowed",
            "the machine was kept from its work: 0.06 cores went to other machines, 0.05 are allowed");
  }

  @Test
  void whatIsMeantToFailMayFail() {
    assertThat(
            gates(Purpose.OVERLOAD, Workload.DEMO)
                .check(measured(500, 400, 900, true), FREE, null, new DatabaseCounts(7, 7)))
        .isEmpty();
  }

  @Test
  void whereOnlyThePartsAreTriedTimingIsNotJudged() {
    Scenario scenario = new Scenario(Workload.DEMO, new LoadModel.Open(100), TEN_SECONDS);

    assertThat(
            new RoundGates(Purpose.COMPARISON, scenario, false)
                .check(measured(500, 500, 900, false), FREE, null, null))
        .isEmpty();
  }
}
