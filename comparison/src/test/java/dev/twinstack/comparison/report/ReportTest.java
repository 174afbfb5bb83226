package dev.twinstack.comparison.report;

import static dev.twinstack.comparison.result.SampleResult.round;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.analysis.Comparison;
import dev.twinstack.comparison.result.RequestCounts;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.SampleResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final RunResult RESULT =
      SampleResult.with(
          List.of(
              round(1, "blocking", 10_000, 2, 1_050_000_000L),
              round(2, "reactive", 10_000, 3, null),
              round(3, "reactive", 10_000, 900, null, "the <schedule> slipped"),
              round(4, "blocking", 10_000, 2, 1_050_000_000L)));

  @Test
  void theTableIsWhatItWas() throws IOException {
    try (InputStream expected = ReportTest.class.getResourceAsStream("table.txt")) {
      assertThat(TextReport.of(Comparison.of(RESULT)))
          .isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void anInvalidRunSaysSoUnderItsTable() {
    RunResult invalid =
        SampleResult.with(
            List.of(
                round(1, "blocking", 10, 2, 1_000L),
                round(2, "reactive", 10, 2, 1_000L, "the schedule slipped")));

    assertThat(TextReport.of(Comparison.of(invalid)))
        .endsWith(
            "INVALID: demo on reactive: 1 of 1 rounds are invalid, the first because the schedule slipped\n");
    assertThat(html(invalid)).contains("<strong>Invalid.</strong> demo on reactive: 1 of 1");
  }

  @Test
  void thePageNeedsNothingButItself() {
    String page = html(RESULT);

    assertThat(page).startsWith("<!doctype html>");
    // Targets are named by URL, as text; nothing may be fetched from anywhere.
    assertThat(page)
        .doesNotContainPattern(
            Pattern.compile("(?i)(src|href|action|srcset)\\s*=\\s*+[\"']?+(?!data:)"))
        .doesNotContainPattern(
            Pattern.compile("(?i)@import|url\\(|<script|<link(?! rel=\"icon\")"));
  }

  @Test
  void errorsAreShownByKind() {
    assertThat(Text.errors(new RequestCounts(1009, 1000, 0, 1, 2, 1, 1, 1, 2, 1)))
        .isEqualTo(
            "1 4xx, 2 5xx, 1 other status, 1 bad body, 1 connection, 2 time-out, 1 unanswered");
    assertThat(Text.errors(new RequestCounts(9, 9, 0, 0, 0, 0, 0, 0, 0, 0))).isEqualTo("0");
  }

  @Test
  void whatTargetsAndReasonsSayIsNeverMarkup() {
    assertThat(html(RESULT))
        .contains("the &lt;schedule&gt; slipped")
        .doesNotContain("the <schedule> slipped");
  }

  @Test
  void thePageHasEveryRoundTheFiguresAndTheManifest() {
    assertThat(html(RESULT))
        .contains("1: demo, blocking", "4: demo, blocking")
        .contains("105 us", "not measured", "Fast 9000", "11.4.5", "Hyperfoil 0.25.2")
        .contains("prefers-color-scheme: dark")
        .containsPattern("<polyline class=\"line series-1\" points=\"[0-9]");
  }

  private static String html(RunResult result) {
    return HtmlReport.of(result, Comparison.of(result));
  }
}
