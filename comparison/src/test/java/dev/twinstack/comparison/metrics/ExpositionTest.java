package dev.twinstack.comparison.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpositionTest {

  @Test
  void readsNameLabelsAndValue() {
    assertThat(Exposition.parse("a_total{x=\"1\",y=\"two\"} 3.5\n").samples())
        .containsExactly(new Exposition.Sample("a_total", Map.of("x", "1", "y", "two"), 3.5));
  }

  @Test
  void readsAllThatTheFormatAllows() {
    String text =
        """
        # HELP http_requests_total The total
        # TYPE http_requests_total counter
        http_requests_total{method="post",code="200",} 1027 1395066363000

        msdos_file_access{path="C:\\\\DIR\\\\FILE.TXT",error="Cannot find file:\\n\\"FILE}\\" , a=\\"b\\""} 1.458255915e9
        metric_without_timestamp_and_labels 12.47
        something_weird{problem="division by zero"} +Inf -3982045
        nothing{} NaN
        negative -Inf
        spaced { a = "b" , c = "d" } 4
        foo_bucket{le="1"} 5 # {trace_id="KOO5S4vxi0o"} 0.67
        # EOF
        """;

    Exposition exposition = Exposition.parse(text);

    assertThat(exposition.samples()).hasSize(8);
    assertThat(exposition.samples().get(1).labels())
        .containsEntry("path", "C:\\DIR\\FILE.TXT")
        .containsEntry("error", "Cannot find file:\n\"FILE}\" , a=\"b\"");
    assertThat(exposition.samples().get(3).value()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(exposition.samples().get(4).value()).isNaN();
    assertThat(exposition.samples().get(5).value()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(exposition.samples().get(6).labels()).containsEntry("c", "d");
    assertThat(exposition.sum("foo_bucket")).isEqualTo(5);
  }

  @Test
  void passesOverWhatIsNoSample() {
    assertThat(Exposition.parse("<html>\n{\"a\": 1}\na{b=\"c\n\u0000\nname value\n").samples())
        .isEmpty();
  }

  @Test
  void aLineOfAMillionLabelsIsNoDanger() {
    String line = "a{" + "x=\"y\",".repeat(1_000_000) + "} 1";

    assertThat(Exposition.parse(line + "\na{" + "\\\"".repeat(100_000)).sum("a")).isEqualTo(1);
  }

  @Test
  void aSumLeavesOutWhatIsNoNumber() {
    Exposition exposition = Exposition.parse("a{x=\"1\"} 1\na{x=\"2\"} NaN\na{x=\"3\"} 2\nb NaN");

    assertThat(exposition.sum("a")).isEqualTo(3);
    assertThat(exposition.sum("b")).isNull();
    assertThat(exposition.sum("c")).isNull();
  }
}
