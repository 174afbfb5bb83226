package dev.twinstack.comparison.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What Prometheus records and alerts on; promtool is of Debian's package prometheus. */
class RulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check config prometheus.yml",
        "test rules tests/recording.yml",
        "test rules tests/alerts.yml"
      })
  void promtoolHasNothingAgainst(String arguments) throws Exception {
    assumeTrue(Tool.isInstalled("promtool"), "skipped: promtool is not installed");
    Tool.Said said =
        Tool.run(
            Deployed.FOLDER.resolve("prometheus"), List.of(("promtool " + arguments).split(" ")));
    assertThat(said.status()).as(said.text()).isZero();
    assertThat(said.text()).contains("SUCCESS");
  }

  @Test
  void everyAlertSaysWhomItWakesAndWhatToDo() {
    String headings = Deployed.text(Deployed.DOCS.resolve("operations.md"));
    assertThat(Deployed.alerts()).isNotEmpty();
    for (JsonNode alert : Deployed.alerts()) {
      String name = alert.get("alert").asString();
      JsonNode annotations = alert.get("annotations");
      assertThat(alert.get("labels").get("severity").asString()).as(name).isIn("page", "ticket");
      assertThat(annotations.get("summary").asString()).as(name).isNotBlank();
      assertThat(annotations.get("runbook").asString())
          .isEqualTo("docs/operations.md#" + name.toLowerCase(Locale.ROOT));
      assertThat(headings).contains("\n### " + name + "\n");
    }
  }

  @Test
  void everyAlertFiresInATest() {
    String tests = Deployed.text(Deployed.FOLDER.resolve("prometheus/tests/alerts.yml"));
    Set<String> fired =
        Deployed.yaml(tests)
            .getFirst()
            .get("tests")
            .valueStream()
            .flatMap(test -> test.get("alert_rule_test").valueStream())
            .filter(alert -> alert.has("exp_alerts"))
            .map(alert -> alert.get("alertname").asString())
            .collect(Collectors.toSet());
    assertThat(fired)
        .isEqualTo(
            Deployed.alerts().stream()
                .map(alert -> alert.get("alert").asString())
                .collect(Collectors.toSet()));
  }
}
