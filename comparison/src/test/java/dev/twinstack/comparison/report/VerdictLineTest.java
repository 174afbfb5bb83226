package dev.twinstack.comparison.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.analysis.Effect;
import dev.twinstack.comparison.analysis.Question;
import dev.twinstack.comparison.analysis.Verdict;
import dev.twinstack.comparison.analysis.Verdict.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictLineTest {

  private static final List<String> TARGETS = List.of("blocking", "reactive");

  private static VerdictLine line(Question question, @Nullable String better, Effect effect) {
    Outcome outcome = better == null ? Outcome.NO_DIFFERENCE_SHOWN : Outcome.DIFFERENCE;
    return VerdictLine.of(new Verdict(question, "demo", outcome, better, effect, null), TARGETS);
  }

  @Test
  void lessIsSaidOfTheOneThatNeedsLess() {
    Effect effect = new Effect(300, 276, 0.92, 0.9, 0.94, 0.03, 8);

    assertThat(line(Question.COST, "reactive", effect).sentence())
        .isEqualTo("reactive needs 8 % less CPU a request (6 % to 10 %)");
  }

  @Test
  void theFirstTargetsAdvantageIsMeasuredByTheSecond() {
    // 300 is 25 % less than 400; the ends of the interval change their places with the ratio.
    Effect effect = new Effect(300, 400, 4 / 3.0, 1.25, 2, 0.03, 8);

    assertThat(line(Question.RESPONSE_P99, "blocking", effect).sentence())
        .isEqualTo("blocking answers 99 of 100 requests in 25 % less time (20 % to 50 %)");
  }

  @Test
  void moreIsSaidOfTheCapacity() {
    Effect effect = new Effect(4000, 5000, 1.25, 1.1, 1.5, 0.03, 8);

    assertThat(line(Question.CAPACITY, "reactive", effect).sentence())
        .isEqualTo(
            "reactive carries 25 % more requests a second within the objective (10 % to 50 %)");
    assertThat(
            line(Question.CAPACITY, "blocking", new Effect(5000, 4000, 0.8, 0.5, 0.8, 0.03, 8))
                .sentence())
        .isEqualTo(
            "blocking carries 25 % more requests a second within the objective (25 % to 100 %)");
  }

  @Test
  void noDifferenceSaysWhatNoiseExplains() {
    assertThat(
            line(Question.RESPONSE_P99, null, new Effect(2, 2.1, 1.05, 0.9, 1.2, 0.2, 8))
                .sentence())
        .isEqualTo(
            "No difference shown: slow responses (p99) (two equal targets differ by up to 20 % here)");
  }

  @Test
  void noAnswerSaysWhy() {
    assertThat(
            VerdictLine.of(
                    new Verdict(
                        Question.CAPACITY,
                        "demo",
                        Outcome.NO_ANSWER,
                        null,
                        null,
                        "no ladder was run"),
                    TARGETS)
                .sentence())
        .isEqualTo("No answer: capacity, because no ladder was run");
  }

  @Test
  void theGaugePointsToTheBetterOne() {
    Gauge cheaper = Gauge.of(new Effect(300, 276, 0.92, 0.9, 0.94, 0.03, 8), false);
    Gauge carriesLess = Gauge.of(new Effect(5000, 4000, 0.8, 0.5, 0.8, 0.03, 8), true);

    assertThat(cheaper.at()).isGreaterThan(50);
    assertThat(cheaper.from()).isLessThan(cheaper.at()).isGreaterThan(cheaper.floorTo());
    assertThat(carriesLess.to()).isLessThan(carriesLess.floorFrom());
    assertThat(carriesLess.from()).isEqualTo(2);
  }
}
