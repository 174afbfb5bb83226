package dev.twinstack.comparison.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.analysis.FaultFigures;
import dev.twinstack.comparison.report.FaultRow.Column;
import dev.twinstack.comparison.report.FaultRow.Strip;
import dev.twinstack.comparison.result.Attempt;
import dev.twinstack.comparison.result.FaultObservation;
import dev.twinstack.comparison.result.Footprint;
import dev.twinstack.comparison.result.Outcome;
import dev.twinstack.comparison.result.Promise;
import dev.twinstack.comparison.result.PromiseCheck;
import dev.twinstack.comparison.result.SoakSample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class FaultStudyTest {

  private static final long S = 1_000_000_000;
  private static final Footprint FOOTPRINT =
      new Footprint(1L << 20, 2L << 20, 3L, 4L, 0L, 5L, 0L, 5L, 0L, 0L);

  /** One request a tenth of a second for 14 s, those of the seconds 2 to 7 with this outcome. */
  private static FaultObservation seen(String target, Outcome outcome) {
    List<Attempt> attempts = new ArrayList<>();
    for (int i = 0; i <= 140; i++) {
      long dueNs = i * S / 10;
      attempts.add(
          new Attempt(dueNs, dueNs + S / 1_000, i >= 20 && i < 70 ? outcome : Outcome.RIGHT));
    }
    Promise promise =
        new Promise(
            "a 503",
            EnumSet.of(Outcome.RIGHT, Outcome.UNAVAILABLE),
            Duration.ofSeconds(3),
            Duration.ofSeconds(2));
    return new FaultObservation(
        "refused",
        "no <way> in",
        target,
        promise,
        0,
        2 * S,
        7 * S,
        attempts,
        null,
        FOOTPRINT,
        FOOTPRINT,
        3L << 20,
        List.of(new PromiseCheck("it whistles", "it does", true)));
  }

  private static FaultPage page() {
    return FaultStudy.of(
        List.of(seen("blocking", Outcome.UNAVAILABLE), seen("reactive", Outcome.LOST)),
        List.of("killed, since the database is somebody else's"),
        "100 a second.");
  }

  @Test
  void theTableSaysWhatWasKeptAndTheLinesBelowWhatWasNot() {
    assertThat(page().text().lines().map(line -> line.replaceAll(" +", " ")))
        .contains(
            "refused, blocking 91 50 0 1 0 1 0 2 yes",
            "refused, reactive 91 0 50 1 0 1 0 2 NO",
            "BROKEN: refused, reactive: every request ends as it may: 50 lost",
            "SKIPPED: killed, since the database is somebody else's");
  }

  @Test
  void aTimeLineStandsUpForRightAnswersAndHangsDownForOthers() {
    FaultRow row = page().rows().getFirst();
    assertThat(row.seconds()).isEqualTo("14.0");
    Strip blocking = row.strips().getFirst();
    Strip reactive = row.strips().getLast();
    // Of 700 units for 14 s, 5 s from the second on.
    assertThat(blocking.faultFrom()).isEqualTo(100);
    assertThat(blocking.faultWidth()).isEqualTo(250);
    assertThat(blocking.answers()).isEqualTo("91 right, 50 503");
    assertThat(reactive.isKept()).isFalse();
    assertThat(blocking.columns()).hasSize(140);
    assertThat(sum(blocking, Column::failed)).isZero();
    assertThat(sum(blocking, Column::unavailable)).isPositive();
    assertThat(sum(reactive, Column::failed)).isEqualTo(sum(blocking, Column::unavailable));
    assertThat(blocking.columns().getFirst().right()).isBetween(19.0, 38.0);
    assertThat(blocking.columns().get(30).right()).isZero();
    assertThat(blocking.columns().get(100).unavailable()).isZero();
  }

  private static double sum(Strip strip, ToDoubleFunction<Column> which) {
    return strip.columns().stream().mapToDouble(which).sum();
  }

  @Test
  void thePageHasItAll() {
    assertThat(page().html())
        .contains(
            "<h1>Faults</h1>",
            "id=\"fault-refused\"",
            "no &lt;way&gt; in",
            "class=\"unavailable\"",
            "class=\"failed\"",
            "<li>killed, since the database is somebody else's</li>",
            "<li>refused, reactive: every request ends as it may: 50 lost</li>");
  }

  @Test
  void aSoakShowsWhatIsHeldAndNamesTheLeak() {
    List<SoakSample> samples = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Footprint held =
          new Footprint(null, (40L + 10L * i) << 20, 50L, 60L, 0L, 5L, 0L, 32L, 0L, 0L);
      samples.add(new SoakSample("blocking", i * 60L * S, held));
    }
    FaultPage page =
        SoakStudy.of(
            samples,
            List.of(
                FaultFigures.of(seen("blocking", Outcome.HUNG)),
                FaultFigures.of(seen("blocking", Outcome.HUNG))),
            List.of(),
            "30 minutes.");
    assertThat(page.broken())
        .containsExactly(
            "LEAK, blocking: Heap after a collection (MiB): from 45.0 to 85.0",
            "refused, blocking: every request ends as it may: 50 hung (and 1 more)");
    assertThat(page.charts())
        .extracting(Chart::id)
        .containsExactly("soak-heap", "soak-threads", "soak-connections", "soak-file_descriptors");
    assertThat(page.html()).contains("data-chart=\"soak-heap\"");
    assertThat(page.text()).contains("blocking, Threads");
  }
}
