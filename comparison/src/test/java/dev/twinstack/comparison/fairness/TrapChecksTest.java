package dev.twinstack.comparison.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.result.DatabaseCounts;
import dev.twinstack.comparison.result.TrapCheck;
import dev.twinstack.comparison.result.TrapCheck.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrapChecksTest {

  private static Facts facts(String target, Map<Property, String> values) {
    return facts(target, values, Map.of());
  }

  private static Facts facts(
      String target, Map<Property, String> values, Map<String, String> libraries) {
    SequencedMap<Property, String> ordered = new LinkedHashMap<>(values);
    return new Facts(target, ordered, libraries);
  }

  private static Outcome outcome(List<TrapCheck> checks, String trap) {
    return checks.stream()
        .filter(check -> check.trap().equals(trap))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  private static List<TrapCheck> check(Facts facts) {
    return TrapChecks.check(List.of(facts, facts), Map.of());
  }

  @Test
  void aTargetThatTellsNothingIsNotChecked() {
    List<TrapCheck> checks = check(facts("foreign", Map.of()));

    assertThat(checks).hasSize(30);
    assertThat(checks).allMatch(check -> check.outcome() == Outcome.NOT_CHECKED);
    assertThat(checks).noneMatch(check -> check.found().isBlank() || check.mend().isBlank());
  }

  @ParameterizedTest
  @CsvSource({"23.0.1+11, CAUGHT", "24+36, CLEAR", "25.0.3+9-LTS, CLEAR", "21.0.2+13-LTS, CAUGHT"})
  void anOldJdk(String version, Outcome outcome) {
    assertThat(outcome(check(facts("a", Map.of(Property.JAVA, version))), "JDK before 24"))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"7.0.2, CAUGHT", "7.1.0, CLEAR", "6.3.0, CAUGHT", "8.0.0, CLEAR"})
  void anOldHikari(String version, Outcome outcome) {
    Facts facts = facts("a", Map.of(), Map.of("HikariCP", version));

    assertThat(outcome(check(facts), "HikariCP before 7.1")).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "JVM, garbage collector, UseSerialGC, UseG1GC, Serial GC",
    "logging, org.springframework, DEBUG, INFO, debug logging",
    "operating system, io_uring, used, not used, io_uring",
    "settings, accessLog, true, false, access log",
    "settings, openInView, true, false, open-in-view",
    "HTTP, requests one connection survived, 100, all of 150, connections closed after some requests"
  })
  void aTrapOfOneTarget(String group, String name, String bad, String good, String trap) {
    Property property = new Property(group, name);

    assertThat(outcome(check(facts("a", Map.of(property, bad))), trap)).isEqualTo(Outcome.CAUGHT);
    assertThat(outcome(check(facts("a", Map.of(property, good))), trap)).isEqualTo(Outcome.CLEAR);
  }

  @ParameterizedTest
  @CsvSource({
    "settings, poolSize, pools of different sizes",
    "settings, acquireTimeoutMs, different time-outs",
    "HTTP, transport, TLS on one side only",
    "HTTP, content encoding when gzip is accepted, HTTP compression on one side only",
    "'JVM', 'most heap, bytes', 'different heap, collector or processors'"
  })
  void aTrapInADifference(String group, String name, String trap) {
    Property property = new Property(group, name);
    Facts one = facts("a", Map.of(property, "1"));
    Facts other = facts("b", Map.of(property, "2"));

    List<TrapCheck> checks = TrapChecks.check(List.of(one, other), Map.of());

    assertThat(outcome(checks, trap)).isEqualTo(Outcome.CAUGHT);
    assertThat(outcome(check(one), trap)).isEqualTo(Outcome.CLEAR);
    assertThat(checks.stream().filter(check -> check.trap().equals(trap)).map(TrapCheck::found))
        .containsExactly(name + ": 1, but 2 with b", name + ": 2, but 1 with a");
  }

  @ParameterizedTest
  @CsvSource({"1000, 0, CLEAR", "1000, 1000, CAUGHT", "1000, 40, CLEAR", "2000, 0, CAUGHT"})
  void statementsOfARequest(long queries, long others, Outcome outcome) {
    Facts facts = facts("a", Map.of());
    UnderLoad load = new UnderLoad(1000, new DatabaseCounts(queries, others), null);

    assertThat(
            outcome(
                TrapChecks.check(List.of(facts), Map.of("a", load)),
                "more than one statement a request"))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"900, 10, CAUGHT", "500, 400, CLEAR", "20, 0, NOT_CHECKED"})
  void eventLoopsOfTheDriver(long oneMs, long otherMs, Outcome outcome) {
    Facts facts = facts("a", Map.of(), Map.of("r2dbc-spi", "1.0.0"));
    UnderLoad load =
        new UnderLoad(1000, null, Map.of(1L, oneMs * 1_000_000, 2L, otherMs * 1_000_000));

    assertThat(
            outcome(TrapChecks.check(List.of(facts), Map.of("a", load)), "R2DBC on one event loop"))
        .isEqualTo(outcome);
  }
}
