package dev.twinstack.comparison.deploy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Expressions that must give a number, some time after the services were first scraped. */
final class Answers {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final PrometheusServer prometheus;
  private final Map<String, String> open = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  Answers(PrometheusServer prometheus) {
    this.prometheus = prometheus;
  }

  void expect(String name, String expression) {
    open.put(expression, "not asked yet");
    names.put(expression, name);
  }

  /** What has given none when patience ends: name to expression and reason. */
  Map<String, String> missing() throws InterruptedException {
    return missing(Set.copyOf(names.values()));
  }

  /** The same, with patience only for the named ones. */
  Map<String, String> missing(Set<String> awaited) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    ask();
    while (open.keySet().stream().anyMatch(expression -> awaited.contains(names.get(expression)))
        && Instant.now().isBefore(deadline)) {
      Thread.sleep(PAUSE);
      ask();
    }
    Map<String, String> missing = new TreeMap<>();
    open.forEach(
        (expression, reason) -> missing.put(names.get(expression), expression + ": " + reason));
    return missing;
  }

  private void ask() throws InterruptedException {
    open.replaceAll((expression, reason) -> reasonAgainst(expression));
    open.values().removeIf(String::isEmpty);
  }

  private String reasonAgainst(String expression) {
    try {
      JsonNode result = prometheus.query(expression);
      boolean number =
          result
              .valueStream()
              .anyMatch(sample -> !sample.get("value").get(1).asString().equals("NaN"));
      return number ? "" : result.isEmpty() ? "empty" : "not a number";
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }
}
