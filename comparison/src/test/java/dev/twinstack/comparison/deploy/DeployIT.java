package dev.twinstack.comparison.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.twinstack.comparison.pair.RunningPair;
import dev.twinstack.comparison.target.ServiceLaunch;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.database.DatabaseChoice;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every panel and every rule, asked of a real Prometheus that scrapes both services. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeployIT {

  private RunningPair pair;
  private LightLoad load;
  private @Nullable PrometheusServer prometheus;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    pair = RunningPair.start(DatabaseChoice.EMBEDDED, ServiceLaunch.both(), folder);
    load = LightLoad.on(pair.targets());
    if (Tool.isInstalled("prometheus")) {
      prometheus = PrometheusServer.start(folder, pair.targets());
    }
  }

  @AfterAll
  void stop() {
    if (prometheus != null) {
      prometheus.close();
    }
    if (load != null) {
      load.close();
    }
    if (pair != null) {
      pair.close();
    }
  }

  private PrometheusServer prometheus() {
    assumeTrue(prometheus != null, "skipped: Prometheus is not installed");
    return prometheus;
  }

  @Test
  void everyPanelHasFigures() throws Exception {
    Answers answers = new Answers(prometheus());
    List<Dashboard.Expression> expressions = Dashboard.read().expressions();
    assertThat(expressions).hasSizeGreaterThan(50);
    for (Dashboard.Expression expression : expressions) {
      answers.expect(expression.panel(), expression.promql());
    }
    assertThat(answers.missing()).isEmpty();
  }

  @Test
  void everyVariableHasValues() throws Exception {
    Answers answers = new Answers(prometheus());
    answers.expect("the query of the variable uri", "http_server_requests_seconds_count");
    assertThat(answers.missing()).isEmpty();
    assertThat(Dashboard.read().variable("uri").get("definition").asString())
        .isEqualTo("label_values(http_server_requests_seconds_count, uri)");
    assertThat(prometheus().values("http_server_requests_seconds_count", "uri").valueStream())
        .extracting(JsonNode::asString)
        .contains("/demo", "/idle");
  }

  @Test
  void everyRecordingRuleHasFiguresOfBothStacks() throws Exception {
    Answers answers = new Answers(prometheus());
    for (JsonNode rule : Deployed.rules()) {
      if (rule.has("record")) {
        String name = rule.get("record").asString();
        for (String stack : Dashboard.STACKS) {
          answers.expect(name, "%s{stack=\"%s\"}".formatted(name, stack));
        }
      }
    }
    assertThat(answers.missing()).isEmpty();
  }

  /** An alert that is silent gives nothing: with its comparisons as figures it gives 0 or 1. */
  @Test
  void everyAlertHasFiguresToCompare() throws Exception {
    Answers answers = new Answers(prometheus());
    for (JsonNode alert : Deployed.alerts()) {
      String expression = alert.get("expr").asString();
      String figures = expression.replaceAll(" (>|<|==) ", " $1 bool ");
      assertThat(figures).isNotEqualTo(expression);
      answers.expect(alert.get("alert").asString(), figures);
    }
    assertThat(answers.missing()).isEmpty();
  }

  @Test
  void noRuleFails() throws Exception {
    Answers answers = new Answers(prometheus());
    answers.expect("what is recorded last", "stack:requests_slow:ratio_rate3d");
    assertThat(answers.missing()).isEmpty();
    assertThat(prometheus().rules())
        .hasSameSizeAs(Deployed.rules())
        .allMatch(rule -> rule.get("health").asString().equals("ok"));
  }

  @Test
  void wrongExpressionsAreFound() throws Exception {
    Answers answers = new Answers(prometheus());
    answers.expect("right", "db_pool_max");
    answers.expect("misspelt", "db_pool_maximum");
    answers.expect("no PromQL", "rate(db_pool_max");
    answers.expect("no number", "0 * db_pool_max / 0");
    assertThat(answers.missing(Set.of("right")).keySet())
        .containsExactlyInAnyOrder("misspelt", "no PromQL", "no number");
  }

  /** A metric is there once something is counted: hence the patience. */
  @Test
  void theTableSaysWhatTheServicesSay() throws Exception {
    MetricsTable table = MetricsTable.read();
    for (Target target : pair.targets()) {
      Instant deadline = Instant.now().plusSeconds(20);
      while (!Family.scrape(target).containsAll(table.of(target.name(), true))
          && Instant.now().isBefore(deadline)) {
        Thread.sleep(100);
      }
      assertThat(Family.scrape(target))
          .as(target.name())
          .containsAll(table.of(target.name(), true))
          .isSubsetOf(table.of(target.name(), false));
    }
  }

  @Test
  void openMetricsAreSpokenToWhoAsks() throws Exception {
    for (Target target : pair.targets()) {
      HttpResponse<String> asked = Family.ask(target, "application/openmetrics-text;version=1.0.0");
      assertThat(type(asked)).startsWith("application/openmetrics-text;version=1.0.0");
      assertThat(asked.body()).contains("# TYPE db_query_seconds histogram\n").endsWith("# EOF\n");
      HttpResponse<String> other = Family.ask(target, "*/*");
      assertThat(type(other)).startsWith("text/plain;version=0.0.4");
    }
  }

  @TestFactory
  Stream<DynamicTest> bothAnswerAsOpenApiDescribesIt() {
    OpenApi openApi = OpenApi.read();
    return pair.targets().stream()
        .flatMap(target ->
            Asked.ALL.stream()
                .map(asked ->
                    DynamicTest.dynamicTest(
                        target.name() + ": " + asked,
                        () ->
                            assertThat(
                                    openApi.faults(asked.method(), asked.path(), asked.of(target)))
                                .isEmpty())));
  }

  @Test
  void bothAnswerAsOpenApiDescribesItWhileTheTableIsLocked() throws Exception {
    OpenApi openApi = OpenApi.read();
    Asked asked = Asked.OF_A_LOCKED_TABLE;
    try (Connection other = pair.connect();
        Statement statement = other.createStatement()) {
      statement.execute("lock tables demo_data write");
      for (Target target : pair.targets()) {
        assertThat(openApi.faults(asked.method(), asked.path(), asked.of(target)))
            .as(target.name())
            .isEmpty();
      }
    }
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("none");
  }
}
