package dev.twinstack.comparison.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.analysis.Verdict.Outcome;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.RuntimeFigures;
import dev.twinstack.comparison.result.SampleResult;
import dev.twinstack.comparison.result.SampleRound;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunGatesTest {

  @Test
  void roundsOfOneCostKeepTheGate() {
    assertThat(Comparison.of(costs(100, 101, 99, 100)).problems()).isEmpty();
  }

  @Test
  void roundsThatSpreadTooWideMakeTheRunInvalid() {
    // The median is 100; the deviations are 20 and 30 %: their median is 25 %, times 1.4826.
    Comparison comparison = Comparison.of(costs(80, 120, 70, 130));

    assertThat(comparison.problems())
        .containsExactly(
            "demo on reactive: the CPU time an answer spreads by 37 % from round to round, 15 % are allowed");
    assertThat(comparison.verdicts())
        .hasSize(8)
        .allMatch(verdict -> verdict.outcome() == Outcome.NO_ANSWER)
        .extracting(Verdict::reason)
        .containsOnly("a run whose own checks failed gives no verdict");
  }

  @Test
  void oneOddRoundIsNoWideSpread() {
    assertThat(Comparison.of(costs(100, 101, 99, 180)).problems()).isEmpty();
  }

  @Test
  void whatTrialsDifferByIsNoSpreadOfRounds() {
    List<RoundResult> rounds = new ArrayList<>();
    for (int trial = 1; trial <= 2; trial++) {
      for (String target : List.of("blocking", "reactive", "reactive", "blocking")) {
        rounds.add(SampleRound.compared(target).at(trial, 1).cpuUs(trial * 100L).build());
      }
    }

    assertThat(Comparison.of(SampleResult.with(rounds)).problems()).isEmpty();
  }

  @Test
  void countsThatDoNotReconcileMakeTheirRoundsInvalid() {
    RuntimeFigures twice =
        new RuntimeFigures(null, null, null, null, null, 20_000L, null, null, null, null, null);
    Comparison comparison =
        Comparison.of(
            SampleResult.with(
                List.of(
                    SampleRound.compared("blocking").build(),
                    SampleRound.compared("reactive").runtime(twice).build())));

    assertThat(comparison.problems())
        .containsExactly(
            "demo on reactive: 1 of 1 rounds are invalid, the first because the counts do not reconcile: 20000 requests by the server's counter, 10000 were expected");
    assertThat(comparison.workloads().getFirst().targets().getLast().validRounds()).isZero();
  }

  @Test
  void whatTheTrialFoundInvalidIsAProblem() {
    RunResult whole = costs(100, 101, 99, 100);

    assertThat(
            Comparison.of(SampleResult.invalid(whole, "demo on reactive: the warm-up is not flat"))
                .problems())
        .containsExactly("demo on reactive: the warm-up is not flat");
  }

  private static RunResult costs(long... reactiveUs) {
    List<RoundResult> rounds = new ArrayList<>();
    for (long us : reactiveUs) {
      rounds.add(SampleRound.compared("blocking").build());
      rounds.add(SampleRound.compared("reactive").cpuUs(us).build());
    }
    return SampleResult.with(rounds);
  }
}
