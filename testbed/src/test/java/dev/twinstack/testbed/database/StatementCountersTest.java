package dev.twinstack.testbed.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementCountersTest {

  @Test
  void differWithoutTheReadingBetweenThem() {
    StatementCounters earlier = new StatementCounters(100, 1, 2, 3, 4, 5, 6, 7, 8);
    StatementCounters later = new StatementCounters(111, 11, 22, 33, 44, 55, 66, 77, 88);

    assertThat(later.minus(earlier))
        .isEqualTo(new StatementCounters(10, 10, 20, 30, 40, 50, 60, 70, 80));
  }
}
