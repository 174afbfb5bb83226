package dev.twinstack.comparison.deploy;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The dashboard of {@code deploy/grafana}.
 *
 * @param json the file
 */
record Dashboard(JsonNode json) {

  static final List<String> STACKS = List.of("blocking", "reactive");

  /** One expression of a panel, with the variables filled in as Grafana does at first. */
  record Expression(String panel, String promql) {}

  static Dashboard read() {
    return new Dashboard(
        Deployed.json(Deployed.text(Deployed.FOLDER.resolve("grafana/dashboards/twinstack.json"))));
  }

  /** All panels that show something: not the headings of rows. */
  List<JsonNode> panels() {
    return json.get("panels")
        .valueStream()
        .filter(panel -> !panel.get("type").asString().equals("row"))
        .toList();
  }

  JsonNode variable(String name) {
    return json.get("templating")
        .get("list")
        .valueStream()
        .filter(variable -> variable.get("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  List<Expression> expressions() {
    return panels().stream()
        .flatMap(panel -> panel.get("targets").valueStream().flatMap(target -> of(panel, target)))
        .toList();
  }

  private Stream<Expression> of(JsonNode panel, JsonNode target) {
    String title = panel.get("title").asString();
    String promql =
        target
            .get("expr")
            .asString()
            .replace("$uri", variable("uri").get("allValue").asString())
            .replace("$window", variable("window").get("current").get("value").asString());
    return panel.has("repeat")
        ? STACKS.stream()
            .map(stack -> new Expression(title + ": " + stack, promql.replace("$stack", stack)))
        : Stream.of(new Expression(title, promql));
  }
}
