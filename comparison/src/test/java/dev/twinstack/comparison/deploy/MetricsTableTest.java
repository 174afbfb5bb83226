package dev.twinstack.comparison.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/metrics.md says of the alerts is what the rules ask for. */
class MetricsTableTest {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z_0-9]*(:[a-z_0-9]+)*");

  private final Map<String, String> recorded =
      Deployed.rules().stream()
          .filter(rule -> rule.has("record"))
          .collect(
              Collectors.toMap(r -> r.get("record").asString(), r -> r.get("expr").asString()));

  @Test
  void namesTheAlertsThatAskForAMetric() {
    for (MetricsTable.Line line : MetricsTable.read().lines()) {
      assertThat(line.alerts()).as(line.family().name()).isEqualTo(alertsThatAskFor(line.family()));
    }
  }

  @Test
  void saysUnitAndMeaningOfEach() {
    assertThat(MetricsTable.read().lines())
        .hasSizeGreaterThan(50)
        .allMatch(line -> !line.unit().isEmpty() && !line.meaning().isEmpty())
        .filteredOn(line -> line.unit().matches("seconds|bytes"))
        .allMatch(line -> line.family().name().contains("_" + line.unit()));
  }

  private Set<String> alertsThatAskFor(Family family) {
    return Deployed.alerts().stream()
        .filter(alert -> names(alert.get("expr").asString()).stream().anyMatch(isOf(family)))
        .map(alert -> alert.get("alert").asString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Predicate<String> isOf(Family family) {
    return Pattern.compile(family.name() + "(_bucket|_count|_sum)?").asMatchPredicate();
  }

  /** The metrics behind an expression, those behind what it takes of the records included. */
  private Set<String> names(String expression) {
    return NAME.matcher(expression)
        .results()
        .map(found -> found.group())
        .flatMap(name ->
            recorded.containsKey(name) ? names(recorded.get(name)).stream() : Set.of(name).stream())
        .collect(Collectors.toSet());
  }
}
