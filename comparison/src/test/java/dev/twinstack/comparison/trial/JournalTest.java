package dev.twinstack.comparison.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.SampleResult;
import dev.twinstack.comparison.result.SampleRun;
import org.junit.jupiter.api.Test;

class JournalTest {

  private final Journal journal = new Journal(entries -> {});

  @Test
  void theTrialsThatAreRunAnewLeaveNothingBehind() {
    RunResult earlier =
        SampleResult.invalid(
            SampleRun.full(), "trial 2: a was not warm", "trial 1: b was not warm");

    journal.takeOver(earlier, 1);

    Journal.Entries entries = journal.entries();
    assertThat(entries.invalid()).containsExactly("trial 1: b was not warm");
    assertThat(entries.rounds()).isNotEmpty().extracting(RoundResult::trial).containsOnly(1);
    assertThat(entries.ledger()).isEqualTo(earlier.ledger());
  }

  @Test
  void ofARunWithoutAWholeTrialNothingIsKept() {
    journal.takeOver(SampleRun.full(), 0);

    assertThat(journal.entries().rounds()).isEmpty();
    assertThat(journal.entries().ledger()).isEmpty();
  }
}
