package dev.twinstack.comparison.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.twinstack.comparison.analysis.ExperimentFigures;
import dev.twinstack.comparison.experiment.Bench;
import dev.twinstack.comparison.experiment.Carrier;
import dev.twinstack.comparison.experiment.DebugTrial;
import dev.twinstack.comparison.experiment.PinTrial;
import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentFigure;
import dev.twinstack.comparison.result.Measured;
import dev.twinstack.comparison.result.Style;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.contract.CheckResult;
import dev.twinstack.testbed.contract.ExperimentContract;
import dev.twinstack.testbed.database.DatabaseChoice;
import dev.twinstack.testbed.progress.Progress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Both services, as jars with the experiments enabled, answer them alike and show what differs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExperimentPairIT {

  @AutoClose private RunningPair pair;
  private Bench bench;

  @BeforeAll
  void start(@TempDir Path logs) {
    pair =
        RunningPair.start(
            DatabaseChoice.EMBEDDED,
            List.of(
                DebugTrial.launches().getFirst(),
                Carrier.PLATFORM.launch(200),
                DebugTrial.launches().getLast()),
            logs);
    List<Target> targets = pair.targets();
    bench =
        new Bench(
            Map.of(
                Carrier.VIRTUAL, targets.get(0),
                Carrier.PLATFORM, targets.get(1),
                Carrier.LOOP, targets.get(2)),
            LoadEngine.hyperfoil(),
            Progress.silent());
  }

  @TestFactory
  Stream<DynamicTest> bothAnswerAlike() {
    List<CheckResult> results =
        ExperimentContract.compare(pair.targets().getFirst().url(), pair.targets().getLast().url());
    assertThat(results).hasSizeGreaterThan(20);
    return results.stream()
        .map(result ->
            DynamicTest.dynamicTest(result.name(), () -> assertThat(result.failure()).isNull()));
  }

  @Test
  void whoAskedIsSeenOfBoth() throws Exception {
    DebugTrial.Outcome outcome = DebugTrial.run(bench, RunningPair.HOME);
    ExperimentFigures figures = ExperimentFigures.of(Experiment.DEBUG, outcome.figures());

    assertThat(figures.values(Style.VIRTUAL, Measured.DEBUG_TRACE_TELLS, 0)).containsExactly(1);
    assertThat(figures.values(Style.VIRTUAL, Measured.DEBUG_DUMP_TELLS, 0)).containsExactly(1);
    assertThat(figures.values(Style.LOOP, Measured.DEBUG_DUMP_TELLS, 0)).containsExactly(0);
    assertThat(figures.values(Style.LOOP, Measured.DEBUG_TRACE_LINES, 0)).hasSize(1);
    assertThat(figures.values(Style.VIRTUAL, Measured.DEBUG_STOPS_LIBRARIES, 0))
        .containsExactly(0, 0, 0);
    assertThat(figures.values(Style.VIRTUAL, Measured.DEBUG_SAME_THREAD, 0))
        .containsExactly(1, 1, 1);
    assertThat(figures.values(Style.VIRTUAL, Measured.DEBUG_STILL_SEES, 0))
        .containsExactly(1, 1, 1);
    assertThat(Arrays.stream(figures.values(Style.LOOP, Measured.DEBUG_STOPS_LIBRARIES, 0)).boxed())
        .hasSize(3)
        .allMatch(stops -> stops > 0);
    assertThat(figures.values(Style.LOOP, Measured.DEBUG_STILL_SEES, 0)).containsExactly(0, 0, 0);
    assertThat(outcome.exhibits()).hasSize(8).noneMatch(exhibit -> exhibit.text().isBlank());
  }

  /** Least times: a machine that is slow changes nothing of them. */
  @Test
  void aCallInCKeepsTheCarrierAndAPooledThreadIsItsOwn() {
    int processors = Runtime.getRuntime().availableProcessors();
    assumeTrue(processors < 5, "five processors carry five calls at once");
    List<ExperimentFigure> all = PinTrial.run(bench);
    ExperimentFigures figures = ExperimentFigures.of(Experiment.PIN, all);
    double turns = Math.ceil(5.0 / processors);

    assertThat(Arrays.stream(figures.values(Style.VIRTUAL, Measured.PIN_IN_C, 0)).boxed())
        .isNotEmpty()
        .allMatch(seconds -> seconds > turns - 0.5);
    assertThat(Arrays.stream(figures.values(Style.PLATFORM, Measured.PIN_IN_C, 0)).boxed())
        .anyMatch(seconds -> seconds < turns - 0.5);
  }
}
