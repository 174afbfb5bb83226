package dev.twinstack.common;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Names as the workload draws them: length uniform in {@value #MIN_LENGTH} to {@value #MAX_LENGTH},
 * every character uniform from {@link #ALPHABET}. Stateless, safe for any number of threads.
 */
public final class RandomName {

  /** The characters of a drawn name, all ASCII. */
  public static final String ALPHABET =
      "1234567890abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!@#$%^&*()_+=-";

  /** The shortest name drawn, in characters. */
  public static final int MIN_LENGTH = 1;

  /** The longest name drawn, in characters. */
  public static final int MAX_LENGTH = 253;

  private RandomName() {}

  /** Draws a name from the given source. */
  public static String draw(RandomGenerator random) {
    char[] name = new char[random.nextInt(MIN_LENGTH, MAX_LENGTH + 1)];
    for (int i = 0; i < name.length; i++) {
      name[i] = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    }
    return new String(name);
  }

  /**
   * The name of one row of a table loaded from a seed: the same on every machine and for every
   * table size, so that a load generator can ask for names that exist.
   *
   * @param seed the seed of the table
   * @param row the row's number, which is its id: 1 for the first
   */
  public static String ofRow(long seed, long row) {
    // The outer generator scatters the seeds: SplitMix64 streams of neighbouring seeds would
    // overlap.
    return draw(new SplittableRandom(new SplittableRandom(seed ^ row).nextLong()));
  }
}
