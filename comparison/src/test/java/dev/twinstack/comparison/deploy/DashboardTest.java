package dev.twinstack.comparison.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The dashboard without a server: what stands left stands right, and all that it names is there.
 */
class DashboardTest {

  private static final int HALF_OF_THE_WIDTH = 12;

  private final Dashboard dashboard = Dashboard.read();

  @Test
  void showsTheSameLeftAndRightBelowTheRatios() {
    assertThat(dashboard.variable("stack").get("query").asString()).isEqualTo("blocking,reactive");
    List<JsonNode> ratios = dashboard.panels().stream().filter(p -> !p.has("repeat")).toList();
    assertThat(ratios)
        .hasSize(6)
        .allMatch(panel -> panel.get("gridPos").get("y").asInt() == 1)
        .allMatch(panel -> panel.toString().contains("reactive / blocking"));
    assertThat(dashboard.panels())
        .filteredOn(panel -> panel.has("repeat"))
        .hasSizeGreaterThan(12)
        .allMatch(panel -> panel.get("repeat").asString().equals("stack"))
        .allMatch(panel -> panel.get("maxPerRow").asInt() == Dashboard.STACKS.size())
        .allMatch(panel -> panel.get("gridPos").get("w").asInt() == HALF_OF_THE_WIDTH)
        .allMatch(panel -> panel.get("title").asString().endsWith(", $stack"));
  }

  @Test
  void leavesNoVariableOpen() {
    Pattern variable = Pattern.compile("\\$\\{?(\\w+)");
    for (JsonNode panel : dashboard.panels()) {
      Matcher used = variable.matcher(panel.toString());
      while (used.find()) {
        assertThat(dashboard.variable(used.group(1))).as(used.group()).isNotNull();
      }
    }
    assertThat(dashboard.expressions()).noneMatch(e -> e.promql().contains("$"));
  }

  @Test
  void hasPanelsThatDoNotOverlapAndNumbersOfTheirOwn() {
    JsonNode panels = dashboard.json().get("panels");
    assertThat(panels.valueStream().map(panel -> panel.get("id").asInt())).doesNotHaveDuplicates();
    assertThat(panels.valueStream().map(panel -> panel.get("gridPos").toString()))
        .doesNotHaveDuplicates();
  }

  @Test
  void findsTheProvisionedDataSource() {
    assertThat(dashboard.variable("datasource").get("current").get("value"))
        .isEqualTo(source().get("uid"));
  }

  /** Grafana would replace a variable that it does not know by nothing. */
  @Test
  void anExampleLeadsToItsTrace() {
    JsonNode destination = source().at("/jsonData/exemplarTraceIdDestinations/0");
    assertThat(destination.get("name").asString()).isEqualTo("trace_id");
    assertThat(destination.get("url").asString())
        .isEqualTo("${TWINSTACK_TRACE_URL}$${__value.raw}");
    JsonNode compose =
        Deployed.yaml(Deployed.text(Deployed.HOME.resolve("docker-compose.yml"))).getFirst();
    assertThat(compose.at("/services/grafana/environment").has("TWINSTACK_TRACE_URL")).isTrue();
    assertThat(compose.at("/services/prometheus/command").toString()).contains("exemplar-storage");
    assertThat(dashboard.panels().stream().flatMap(panel -> panel.get("targets").valueStream()))
        .filteredOn(target -> target.path("exemplar").asBoolean(false))
        .singleElement()
        .satisfies(target ->
            assertThat(target.get("expr").asString())
                .contains("http_server_requests_seconds_bucket{"));
  }

  private static JsonNode source() {
    return Deployed.yaml(
            Deployed.text(
                Deployed.FOLDER.resolve("grafana/provisioning/datasources/prometheus.yml")))
        .getFirst()
        .get("datasources")
        .get(0);
  }
}
