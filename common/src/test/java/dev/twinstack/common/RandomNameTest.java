package dev.twinstack.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomNameTest {

  private static final int DRAWS = 100_000;

  @Test
  void keepsToItsLengthsAndCharacters() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < DRAWS; i++) {
      String name = RandomName.draw(random);
      assertThat(name.length()).isBetween(1, 253);
      assertThat(name).matches("[1234567890a-zA-Z!@#$%^&*()_+=-]+");
    }
  }

  /**
   * Chi-squared with 252 degrees of freedom: above 350 by chance once in 20,000 seeds; this is one.
   */
  @Test
  void drawsEveryLengthAlike() {
    SplittableRandom random = new SplittableRandom(2);
    int[] counts = new int[254];
    for (int i = 0; i < DRAWS; i++) {
      counts[RandomName.draw(random).length()]++;
    }
    assertThat(chiSquared(counts, 1)).isLessThan(350);
  }

  @Test
  void drawsEveryCharacterAlike() {
    SplittableRandom random = new SplittableRandom(3);
    int[] counts = new int[RandomName.ALPHABET.length()];
    for (int i = 0; i < 10_000; i++) {
      RandomName.draw(random).chars().forEach(c -> counts[RandomName.ALPHABET.indexOf(c)]++);
    }
    assertThat(chiSquared(counts, 0)).isLessThan(140);
  }

  @Test
  void theAlphabetIsAsGiven() {
    assertThat(RandomName.ALPHABET)
        .isEqualTo("1234567890abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!@#$%^&*()_+=-");
  }

  /** Sealed: tables that are loaded already, and load generators, rely on these. */
  @Test
  void aRowHasTheSameNameForever() {
    long seed = DemoTable.DEFAULT_SEED;
    assertThat(RandomName.ofRow(seed, 1)).hasSize(38).startsWith("cCH8B5V*rb4t");
    assertThat(RandomName.ofRow(seed, 2)).hasSize(73).startsWith("2AiIY#_VE$mT");
    assertThat(RandomName.ofRow(seed, 1_000_000)).hasSize(117).startsWith("mrWJYJkz!WOn");
  }

  @Test
  void neighbouringRowsAndSeedsHaveNothingInCommon() {
    assertThat(
            LongStream.rangeClosed(1, 1000)
                .mapToObj(row -> RandomName.ofRow(7, row))
                .filter(name -> name.length() > 8)
                .map(name -> name.substring(0, 8)))
        .doesNotHaveDuplicates();
    assertThat(RandomName.ofRow(7, 1)).isNotEqualTo(RandomName.ofRow(8, 1));
  }

  private static double chiSquared(int[] counts, int from) {
    double total = 0;
    for (int i = from; i < counts.length; i++) {
      total += counts[i];
    }
    double expected = total / (counts.length - from);
    double sum = 0;
    for (int i = from; i < counts.length; i++) {
      sum += Math.pow(counts[i] - expected, 2) / expected;
    }
    return sum;
  }
}
