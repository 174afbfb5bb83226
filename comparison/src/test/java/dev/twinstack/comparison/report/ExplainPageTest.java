package dev.twinstack.comparison.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentExhibit;
import dev.twinstack.comparison.result.ExperimentFigure;
import dev.twinstack.comparison.result.ExperimentRun;
import dev.twinstack.comparison.result.Measured;
import dev.twinstack.comparison.result.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplainPageTest {

  private static ExperimentFigure seconds(String style, double waits, @Nullable Double value) {
    return new ExperimentFigure(
        Experiment.WAIT,
        style,
        Measured.WAIT_SECONDS,
        waits,
        1,
        value,
        value == null ? "10,000 connections need as many open files" : null);
  }

  private static final ExperimentRun RUN =
      new ExperimentRun(
          List.of(Experiment.values()),
          List.of(
              seconds(Style.VIRTUAL, 1_000, 1.02),
              seconds(Style.LOOP, 1_000, 1.75),
              seconds(Style.VIRTUAL, 10_000, null),
              new ExperimentFigure(
                  Experiment.HOG,
                  Style.LOOP,
                  Measured.HOG_P99,
                  Measured.HOG_WITH_HOGS,
                  1,
                  51.5,
                  null)),
          List.of(
              new ExperimentExhibit("Code", Style.VIRTUAL, "a < b"),
              new ExperimentExhibit("Code", Style.LOOP, "zip(a, b)")));

  @Test
  void everyExperimentHasItsSectionAndTheGuideEndsIt() {
    String html = ExplainPage.of(RUN, "On a table.").html();

    for (Experiment experiment : Experiment.values()) {
      ExperimentText text = ExperimentText.of(experiment);
      assertThat(html)
          .contains("<section id=\"" + experiment + "\">")
          .contains("<h2>" + text.title() + "</h2>");
      assertThat(text.claim() + text.source() + text.measured() + text.meaning()).isNotBlank();
    }
    assertThat(html)
        .contains(
            "data-chart=\"wait-seconds\"",
            "data-chart=\"slow-capacity\"",
            "On a table.",
            "a &lt; b",
            "51.5");
    assertThat(html.indexOf("id=\"guide\"")).isGreaterThan(html.indexOf("id=\"debug\""));
  }

  @Test
  void whatIsShownAndWhatIsNotAreTold() {
    assertThat(ExplainPage.of(RUN, "").text())
        .contains(
            "Shown: 1,000 waits of a second take hardly longer than one on virtual threads"
                + " (seconds 1.02)",
            "Not shown: 1,000 waits of a second take hardly longer than one on event loops"
                + " (seconds 1.75)",
            "Not measured: 10,000 waits of a second take hardly longer than one on virtual threads"
                + " (seconds: 10,000 connections need as many open files)")
        .containsPattern("Mixed +not measured");
  }
}
