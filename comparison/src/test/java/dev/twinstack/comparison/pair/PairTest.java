package dev.twinstack.comparison.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.twinstack.comparison.fairness.Ledger;
import dev.twinstack.comparison.result.LedgerLine;
import dev.twinstack.comparison.target.ServiceLaunch;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.contract.CheckResult;
import dev.twinstack.testbed.contract.Contract;
import dev.twinstack.testbed.database.DatabaseChoice;
import dev.twinstack.testbed.database.StatementCounters;
import dev.twinstack.testbed.progress.Progress;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Both services, as jars, side by side on one database: what must be alike is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PairTest {

  private static final int REQUESTS = 10_000;

  @AutoClose private RunningPair pair;
  private URI blocking;
  private URI reactive;

  abstract DatabaseChoice choice();

  @BeforeAll
  void start(@TempDir Path logs) {
    pair = RunningPair.start(choice(), ServiceLaunch.both(), logs);
    blocking = pair.targets().get(0).url();
    reactive = pair.targets().get(1).url();
  }

  @TestFactory
  Stream<DynamicTest> bothAnswerAlike() {
    return tests(Contract.compare(blocking, reactive, Progress.silent()));
  }

  @TestFactory
  Stream<DynamicTest> blockingKeepsTheContract() {
    return tests(Contract.check(blocking, Progress.silent()));
  }

  @TestFactory
  Stream<DynamicTest> reactiveKeepsTheContract() {
    return tests(Contract.check(reactive, Progress.silent()));
  }

  private static Stream<DynamicTest> tests(List<CheckResult> results) {
    assertThat(results).hasSizeGreaterThan(300);
    return results.stream()
        .map(result ->
            DynamicTest.dynamicTest(result.name(), () -> assertThat(result.failure()).isNull()));
  }

  @Test
  void nothingDiffersWithoutAnExplanation() {
    List<LedgerLine> ledger = Ledger.read(pair.targets(), "/idle");
    assertThat(ledger).hasSizeGreaterThan(60);
    assertThat(ledger).filteredOn(line -> line.differs() && line.explanation() == null).isEmpty();
  }

  /** One statement, one round trip, no ping: in both. */
  @Test
  void aRequestCostsOneStatement() throws Exception {
    for (Target target : pair.targets()) {
      URI demo = target.url().resolve("/demo");
      RequestBurst.send(demo, 1_000);
      StatementCounters cost = costOf(demo, REQUESTS);
      assertThat(cost.questions()).as("questions by %s", target.name()).isEqualTo(REQUESTS);
      assertThat(cost.select()).as("statements of %s", target.name()).isEqualTo(REQUESTS);
      assertThat(cost.adminCommands()).as("pings of %s", target.name()).isZero();
      assertThat(cost.stmtReset()).as("resets of %s", target.name()).isZero();
    }
  }

  @Test
  void anIdleRequestCostsNone() throws Exception {
    for (Target target : pair.targets()) {
      StatementCounters cost = costOf(target.url().resolve("/idle"), 100);
      assertThat(cost.questions() + cost.adminCommands()).as(target.name()).isZero();
    }
  }

  private StatementCounters costOf(URI uri, int requests) throws Exception {
    try (Connection connection = pair.connect()) {
      StatementCounters before = StatementCounters.read(connection);
      RequestBurst.send(uri, requests);
      return StatementCounters.read(connection).minus(before);
    }
  }

  /** A request is counted after its answer is sent: hence the patience. */
  @Test
  void bothSpeakTheSameMetrics() throws Exception {
    for (Target target : pair.targets()) {
      RequestBurst.send(target.url().resolve("/demo?name=a"), 10);
      RequestBurst.send(target.url().resolve("/idle"), 10);
      RequestBurst.send(target.url().resolve("/demo?name="), 1);
      RequestBurst.send(target.url().resolve("/nothing"), 1);
    }
    Series one = Series.scrape(pair.targets().get(0));
    Series other = Series.scrape(pair.targets().get(1));
    Instant deadline = Instant.now().plusSeconds(10);
    while (!one.ofTheService().equals(other.ofTheService()) && Instant.now().isBefore(deadline)) {
      Thread.sleep(50);
      one = Series.scrape(pair.targets().get(0));
      other = Series.scrape(pair.targets().get(1));
    }
    assertThat(one.ofTheService()).containsExactlyInAnyOrderElementsOf(other.ofTheService());
    assertThat(one.commonFamilies()).containsExactlyInAnyOrderElementsOf(other.commonFamilies());
    assertThat(one.ofTheService())
        .contains(
            "db_pool_active{}",
            "db_pool_idle{}",
            "db_pool_pending{}",
            "db_pool_max{}",
            "db_pool_acquire_seconds_bucket{le=\"0.001\"}",
            "db_query_seconds_bucket{le=\"0.001\"}");
  }

  /** The linter of Debian's package prometheus, where it is installed. */
  @Test
  void promtoolHasNothingToSay() throws Exception {
    assumeTrue(Promtool.isInstalled(), "skipped: promtool is not installed");
    for (Target target : pair.targets()) {
      assertThat(Promtool.check(Series.text(target))).as(target.name()).isEmpty();
    }
  }
}
