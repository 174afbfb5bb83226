package dev.twinstack.comparison.scenario;

import dev.twinstack.common.RandomName;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * The table that a target looks names up in: which names it has follows from two numbers.
 *
 * @param rows the number of rows, at least 1
 * @param seed the seed of their names
 */
public record LoadedTable(long rows, long seed) {

  /**
   * From this length on no two of 100 million drawn names are alike, for all practical purposes.
   */
  private static final int UNIQUE_LENGTH = 10;

  private static final int LENGTHS = RandomName.MAX_LENGTH - RandomName.MIN_LENGTH + 1;

  public LoadedTable {
    if (rows < 1) {
      throw new IllegalArgumentException(
          "The number of rows is %d: choose at least 1".formatted(rows));
    }
  }

  /** How many rows a name of one character has on average. */
  double rowsOfOneCharacter() {
    return (double) rows / LENGTHS / RandomName.ALPHABET.length();
  }

  /** The names of one character, each with many rows; some or all are missing in a small table. */
  List<String> namesOfOneCharacter() {
    TreeSet<String> names = new TreeSet<>();
    // In a large table all are seen within the first hundred thousand rows or so.
    for (long row = 1; row <= rows && names.size() < RandomName.ALPHABET.length(); row++) {
      String name = name(row);
      if (name.length() == 1) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  /** Names of one row each, drawn from the whole table; none where the table has no such name. */
  List<String> namesOfOneRow(int count) {
    if (LongStream.rangeClosed(1, rows).mapToObj(this::name).noneMatch(LoadedTable::isUnique)) {
      return List.of();
    }
    return new SplittableRandom(seed)
        .longs(1, rows + 1)
        .mapToObj(this::name)
        .filter(LoadedTable::isUnique)
        .limit(count)
        .toList();
  }

  private String name(long row) {
    return RandomName.ofRow(seed, row);
  }

  private static boolean isUnique(String name) {
    return name.length() >= UNIQUE_LENGTH;
  }
}
