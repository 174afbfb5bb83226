package dev.twinstack.comparison.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HitMixTest {

  @ParameterizedTest
  @ValueSource(strings = {"90:10", "0:100", "100:0"})
  void aMixIsTwoPercentages(String text) {
    assertThat(HitMix.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "90", "90:11", "90:9", "101:-1", "-1:101", "90:10:0", "9O:10", "1000:0"})
  void whatDoesNotMakeAHundredIsRefused(String text) {
    assertThatThrownBy(() -> HitMix.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The mix of rows per answer is '%s': write two percentages that make 100, like 90:10, for names of one row and of many"
                .formatted(text));
  }

  @Test
  void aReaderIsToldTheRows() {
    assertThat(HitMix.DEFAULT.describe(new LoadedTable(1_000_000, 1)))
        .isEqualTo("1 row: 90 %, about 52 rows: 10 %");
    assertThat(HitMix.DEFAULT.describe(new LoadedTable(1_000, 1)))
        .isEqualTo("1 row: 90 %, about 1 row: 10 %");
  }
}
