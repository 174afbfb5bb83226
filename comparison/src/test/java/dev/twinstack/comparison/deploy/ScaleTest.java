package dev.twinstack.comparison.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulation of docs/scaling.md, against what is known without it. */
class ScaleTest {

  private static final Pattern LINE =
      Pattern.compile(
          "(\\d+) requests/s, p50 ([\\d.]+) ms, p99 ([\\d.]+) ms, service (\\d+) %, database (\\d+) %, connections in use ([\\d.]+) of \\d+\\s*");

  private static Tool.Said scale(String arguments) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Tool.run(
        Deployed.DOCS.resolve("scaling"),
        Stream.concat(Stream.of(java, "Scale.java"), Stream.of(arguments.split(" ", -1))).toList());
  }

  private static Matcher figures(String arguments) throws Exception {
    Tool.Said said = scale(arguments);
    Matcher figures = LINE.matcher(said.text());
    assertThat(figures.matches()).as(said.text()).isTrue();
    return figures;
  }

  /** One processor, one wait, nothing else: M/M/1, whose time is exponential, 1 / (mu - lambda). */
  @Test
  void knowsTheQueueThatHasAFormula() throws Exception {
    Matcher figures =
        figures("rate=5000 app=0 database=100 databaseCores=1 connections=100000 requests=1000000");
    assertThat(Double.parseDouble(figures.group(2))).isCloseTo(0.2 * Math.log(2), within(0.01));
    assertThat(Double.parseDouble(figures.group(3))).isCloseTo(0.2 * Math.log(100), within(0.05));
    assertThat(Double.parseDouble(figures.group(5))).isCloseTo(50, within(1.0));
    assertThat(Double.parseDouble(figures.group(6))).isCloseTo(1, within(0.05));
  }

  /** What was measured on two shared processors, and how near it comes: the table of the page. */
  @ParameterizedTest
  @CsvSource({
    "16, 124, 131, 7454, 6",
    "16, 111, 157, 7708, 6",
    "32, 389, 237, 2832, 14",
    "32, 314, 291, 2940, 14"
  })
  void comesNearToWhatWasMeasured(
      int clients, int app, int database, double measured, double percent) throws Exception {
    Matcher figures =
        figures(
            "clients=%d appCores=2 shared=true app=%d database=%d"
                .formatted(clients, app, database));
    assertThat(Double.parseDouble(figures.group(1)))
        .isCloseTo(measured, Percentage.withPercentage(percent));
  }

  /** Little's law: a connection is held for the wire and the query. */
  @Test
  void endsWhereTheConnectionsDo() throws Exception {
    Matcher figures = figures("rate=18000 app=200 database=110 wire=500 connections=8");
    assertThat(Double.parseDouble(figures.group(1)))
        .isCloseTo(8 / 610e-6, Percentage.withPercentage(2));
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    for (String wrong : List.of("rate=many", "cores=6", "rate=50000 app=200")) {
      assertThat(scale(wrong).status()).as(wrong).isEqualTo(2);
    }
  }
}
