package dev.twinstack.comparison.report;

import static dev.twinstack.comparison.result.SampleResult.round;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.analysis.Comparison;
import dev.twinstack.comparison.analysis.Effect;
import dev.twinstack.comparison.analysis.Question;
import dev.twinstack.comparison.analysis.Verdict;
import dev.twinstack.comparison.analysis.Verdict.Outcome;
import dev.twinstack.comparison.result.RequestCounts;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.SampleResult;
import dev.twinstack.comparison.result.SampleRun;
import dev.twinstack.comparison.result.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final RunResult RESULT =
      SampleResult.with(
          List.of(
              round(1, "blocking", 10_000, 2, 1_050_000_000L),
              round(2, "reactive", 10_000, 3, null),
              round(3, "reactive", 10_000, 900, null, "the <schedule> slipped"),
              round(4, "blocking", 10_000, 2, 1_050_000_000L)));

  private static final RunResult INVALID =
      SampleResult.with(
          List.of(
              round(1, "blocking", 10, 2, 1_000L),
              round(2, "reactive", 10, 2, 1_000L, "the schedule slipped")));

  /** The verdicts are made up: how they are reached is not the report's. */
  private static final Comparison COMPARISON = comparison();

  private static Comparison comparison() {
    Comparison figures = Comparison.of(RESULT);
    return new Comparison(
        List.of(
            verdict(Question.COST, Outcome.DIFFERENCE, "reactive", 0.92),
            verdict(Question.RESPONSE_P99, Outcome.NO_DIFFERENCE_SHOWN, null, 1.02),
            new Verdict(
                Question.CAPACITY, null, Outcome.NO_ANSWER, null, null, "no ladder was run")),
        figures.capacities(),
        figures.workloads(),
        figures.overloads(),
        figures.memory(),
        figures.sizings(),
        null,
        List.of());
  }

  private static Verdict verdict(
      Question question, Outcome outcome, @Nullable String better, double ratio) {
    Effect effect = new Effect(100, 100 * ratio, ratio, ratio - 0.02, ratio + 0.02, 0.03, 8);
    return new Verdict(question, "demo", outcome, better, effect, null);
  }

  @Test
  void theTextIsWhatItWas() throws IOException {
    assertThat(TextReport.of(RESULT, COMPARISON)).isEqualTo(golden("report.txt"));
  }

  @Test
  void theMarkdownIsWhatItWas() throws IOException {
    assertThat(MarkdownReport.of(RESULT, COMPARISON)).isEqualTo(golden("report.md"));
  }

  @Test
  void theFiguresForASpreadsheetAreWhatTheyWere() throws IOException {
    assertThat(CsvReport.of(RESULT).replace("\r\n", "\n")).isEqualTo(golden("figures.csv"));
    assertThat(CsvReport.of(RESULT)).endsWith("\r\n");
  }

  @Test
  void anInvalidRunSaysSoBeforeAllElse() {
    String reason = "demo on reactive: 1 of 1 rounds are invalid, the first because the schedule";

    assertThat(TextReport.of(INVALID, Comparison.of(INVALID))).startsWith("INVALID: " + reason);
    assertThat(MarkdownReport.of(INVALID, Comparison.of(INVALID)))
        .contains("**Invalid.** " + reason);
    assertThat(html(INVALID)).contains("<strong>Invalid.</strong> " + reason);
  }

  @Test
  void aCellThatEndsOneIsQuoted() {
    assertThat(Csv.line(List.of("a,b", "say \"no\"", "two\nlines", "plain")))
        .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",plain\r\n");
  }

  @Test
  void thePageNeedsNothingButItself() {
    String page = html(SampleRun.full());

    assertThat(page)
        .startsWith("<!doctype html>")
        .contains("default-src &#39;none&#39;; img-src data:")
        // Targets are named by URL, as text; nothing may be fetched from anywhere.
        .doesNotContainPattern("(?i)<[^>]+\\s(src|action|srcset)\\s*=")
        .doesNotContainPattern("(?i)<[^>]+\\shref\\s*=\\s*[\"']?+(?!data:|#)")
        .doesNotContainPattern("(?i)<[^>]+\\son[a-z]+\\s*=")
        .doesNotContainPattern("(?i)@import|url\\(");
  }

  @Test
  void errorsAreShownByKind() {
    assertThat(Text.errors(new RequestCounts(1009, 1000, 0, 1, 2, 1, 1, 1, 2, 1)))
        .isEqualTo(
            "1 4xx, 2 5xx, 1 other status, 1 bad body, 1 connection, 2 time-out, 1 unanswered");
    assertThat(Text.errors(new RequestCounts(9, 9, 0, 0, 0, 0, 0, 0, 0, 0))).isEqualTo("0");
  }

  @Test
  void aRunWithoutARateNamesItsUsers() {
    assertThat(Text.load(settings(0))).isEqualTo("100 users");
    assertThat(Text.load(settings(1000))).isEqualTo("1,000/s");
  }

  private static Settings settings(int requestsPerSecond) {
    return new Settings(
        "seed", List.of("demo"), requestsPerSecond, 60, 1, 100, 4, 100, null, null, null, null, "");
  }

  @Test
  void whatTargetsAndReasonsSayIsNeverMarkup() {
    RunResult named = SampleResult.with(List.of(round(1, "</script><b>", 10, 2, 1_000L)));

    assertThat(html(RESULT))
        .contains("the &lt;schedule&gt; slipped")
        .doesNotContain("the <schedule> slipped");
    assertThat(html(named)).contains("&lt;/script&gt;&lt;b&gt;").doesNotContain("</script><b>");
    assertThat(ChartData.inPage("</script>&")).isEqualTo("\\u003c/script\\u003e\\u0026");
  }

  @Test
  void thePageHasEveryRoundTheFiguresAndTheManifest() {
    assertThat(html(RESULT))
        .contains("1: demo, blocking", "4: demo, blocking")
        .contains("105 us", "not measured", "Fast 9000", "11.4.5", "Hyperfoil 0.25.2")
        .contains("prefers-color-scheme: dark", "data-chart=\"percentiles-demo\"");
  }

  @Test
  void aDifferenceThatNobodyExplainsStandsOut() {
    String page = html(SampleRun.full());

    assertThat(page)
        .containsSubsequence(
            "<strong>Not explained.</strong>",
            "logging: level of the request path",
            "Different, and explained",
            "pool: library",
            "Alike: 5 lines",
            "JVM: heap, most");
  }

  private static String golden(String name) throws IOException {
    try (InputStream expected = ReportTest.class.getResourceAsStream(name)) {
      return new String(expected.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String html(RunResult result) {
    return HtmlReport.of(result, Comparison.of(result));
  }
}
