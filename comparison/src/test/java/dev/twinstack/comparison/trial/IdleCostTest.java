package dev.twinstack.comparison.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdleCostTest {

  @Test
  void theHeapCountsByWhatLivesInIt() {
    String heap =
        """
         garbage-first heap   total reserved 524288K, committed 524288K, used 24576K [0x1, 0x2)
          region size 1024K, 5 young (5120K), 0 survivors (0K)
        """;

    assertThat(IdleCost.needed(700L << 20, heap)).isEqualTo((700L - 512 + 24) << 20);
  }

  @Test
  void olderJvmsSayItInOtherWords() {
    String heap = " garbage-first heap   total 524288K, used 24576K [0x1, 0x2)";

    assertThat(IdleCost.needed(700L << 20, heap)).isEqualTo((700L - 512 + 24) << 20);
  }

  @Test
  void anotherAnswerTellsNothing() {
    assertThat(IdleCost.needed(700L << 20, " ZHeap used 24M, capacity 512M")).isNull();
  }
}
