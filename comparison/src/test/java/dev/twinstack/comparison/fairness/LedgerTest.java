package dev.twinstack.comparison.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.result.LedgerLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static Facts facts(
      String target, Map<String, String> libraries, Property property, String value) {
    SequencedMap<Property, String> values = new LinkedHashMap<>();
    values.put(property, value);
    return new Facts(target, values, libraries);
  }

  private static LedgerLine line(List<LedgerLine> lines, String name) {
    return lines.stream().filter(line -> line.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void setsBothValuesBesideEachOther() {
    List<LedgerLine> lines =
        Ledger.of(
            List.of(
                facts("a", Map.of(), Property.HEAP_MAX, "512"),
                facts("b", Map.of(), Property.HEAP_MAX, "256")));

    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().values()).containsExactly("512", "256");
    assertThat(lines.getFirst().differs()).isTrue();
    assertThat(lines.getFirst().explanation()).isNull();
  }

  @Test
  void whatOnlyOneTellsIsMissingWithTheOther() {
    List<LedgerLine> lines =
        Ledger.of(
            List.of(
                facts("a", Map.of(), Property.OPEN_IN_VIEW, "false"),
                facts("b", Map.of(), Property.HEAP_MAX, "256")));

    assertThat(line(lines, "openInView").values()).containsExactly("false", null);
    assertThat(line(lines, "openInView").explanation()).isNotNull();
  }

  @Test
  void aLibraryOfTheStyleIsExplainedAndASharedOneOfOtherVersionIsNot() {
    List<LedgerLine> lines =
        Ledger.of(
            List.of(
                facts("a", Map.of("HikariCP", "7.1.0", "slf4j-api", "2.0"), Property.JAVA, "25"),
                facts(
                    "b", Map.of("r2dbc-pool", "1.0.2", "slf4j-api", "2.1"), Property.JAVA, "25")));

    assertThat(line(lines, "connection pool").values())
        .containsExactly("HikariCP 7.1.0", "r2dbc-pool 1.0.2");
    assertThat(line(lines, "connection pool").explanation()).isNotNull();
    assertThat(line(lines, "slf4j-api").differs()).isTrue();
    assertThat(line(lines, "slf4j-api").explanation()).isNull();
  }
}
