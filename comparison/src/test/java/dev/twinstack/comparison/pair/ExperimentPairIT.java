package dev.twinstack.comparison.pair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.common.DemoTable;
import dev.twinstack.comparison.experiment.Carrier;
import dev.twinstack.comparison.target.OwnTargets;
import dev.twinstack.testbed.contract.CheckResult;
import dev.twinstack.testbed.contract.ExperimentContract;
import dev.twinstack.testbed.database.DatabaseChoice;
import dev.twinstack.testbed.database.LocalDatabase;
import dev.twinstack.testbed.loader.DataLoader;
import dev.twinstack.testbed.progress.Progress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Both services, as jars with the experiments enabled, answer them alike. */
class ExperimentPairIT {

  private static final int ROWS = 5_000;

  @TestFactory
  Stream<DynamicTest> bothAnswerAlike(@TempDir Path logs) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("TWINSTACK_CACHE", "../target/test-cache");
    try (LocalDatabase database =
        LocalDatabase.start(DatabaseChoice.EMBEDDED, environment, Progress.silent())) {
      DataLoader.load(database.address(), ROWS, DemoTable.DEFAULT_SEED, Progress.silent());
      try (OwnTargets services =
          OwnTargets.start(
              List.of(Carrier.VIRTUAL.launch(200), Carrier.LOOP.launch(200)),
              0,
              Path.of("").toAbsolutePath().getParent(),
              database,
              logs,
              true,
              Progress.silent())) {
        List<CheckResult> results =
            ExperimentContract.compare(
                services.targets().getFirst().url(), services.targets().getLast().url());
        assertThat(results).hasSizeGreaterThan(20);
        return results.stream()
            .map(result ->
                DynamicTest.dynamicTest(result.name(), () -> assertThat(result.failure()).isNull()))
            .toList()
            .stream();
      }
    }
  }
}
