package dev.twinstack.comparison.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RuntimeFigures;
import dev.twinstack.comparison.result.SampleRound;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

  @Test
  void countersThatAgreeGiveNoReason() {
    RoundResult round =
        SampleRound.compared("blocking").runtime(counted(10_003, 9_998)).database(10_000).build();

    assertThat(Reconciliation.of(round).lines())
        .extracting(Reconciliation.Line::counted)
        .containsExactly(10_000L, 10_003L, 9_998L, 10_000L);
    assertThat(Reconciliation.reasons(round)).isEmpty();
  }

  @Test
  void everyCounterThatDisagreesIsNamed() {
    RoundResult round =
        SampleRound.compared("blocking").runtime(counted(10_006, 20_000)).database(9_994).build();

    assertThat(Reconciliation.of(round).failures())
        .containsExactly(
            "the counts do not reconcile: 10006 requests by the server's counter, 10000 were expected",
            "the counts do not reconcile: 20000 queries by the service's counter, 10000 were expected",
            "the counts do not reconcile: 9994 queries by the database's counter, 10000 were expected");
  }

  @Test
  void anErrorIsAnAnswerTooButNotARequestWithoutEnd() {
    RoundResult errors = SampleRound.compared("blocking").failing(7).build();

    assertThat(Reconciliation.of(errors).lines().getFirst().counted()).isEqualTo(10_007);
    assertThat(Reconciliation.of(errors).failures()).isEmpty();
  }

  @Test
  void aWorkloadWithoutDatabaseMustNotAskIt() {
    RoundResult round = SampleRound.compared("blocking").workload("idle").database(10_000).build();

    assertThat(Reconciliation.of(round).failures())
        .containsExactly(
            "the counts do not reconcile: 10000 queries by the database's counter, 0 were expected");
  }

  @Test
  void ofAWorkloadThatIsNotOursTheQueriesAreNotKnown() {
    RoundResult round = SampleRound.compared("blocking").workload("other").database(7).build();

    assertThat(Reconciliation.of(round).lines()).hasSize(2);
    assertThat(Reconciliation.of(round).failures()).isEmpty();
  }

  @Test
  void whatWasNotReadIsNoFailure() {
    assertThat(Reconciliation.of(SampleRound.compared("blocking").build()).failures()).isEmpty();
  }

  private static RuntimeFigures counted(long requests, long queries) {
    return new RuntimeFigures(
        null, null, null, null, null, requests, null, null, null, queries, null);
  }
}
