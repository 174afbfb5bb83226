package dev.twinstack.comparison.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many rows the names have that are asked for. The given table has names of two kinds: of one
 * character, with many rows each, and longer ones, with a single row.
 *
 * @param oneRow the percentage of requests for a name of one row
 * @param manyRows the percentage of requests for a name of one character
 */
public record HitMix(int oneRow, int manyRows) {

  /** The mix unless another is asked for. */
  public static final HitMix DEFAULT = new HitMix(90, 10);

  private static final Pattern FORM = Pattern.compile("([0-9]{1,3}):([0-9]{1,3})");

  public HitMix {
    if (oneRow < 0 || manyRows < 0 || oneRow + manyRows != 100) {
      throw invalid(oneRow + ":" + manyRows);
    }
  }

  /**
   * Reads a mix as it is written on a command line, {@code 90:10}.
   *
   * @throws IllegalArgumentException if it is none, with a line that says what is wrong
   */
  public static HitMix parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw invalid(text);
    }
    return new HitMix(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  private static IllegalArgumentException invalid(String text) {
    return new IllegalArgumentException(
        "The mix of rows per answer is '%s': write two percentages that make 100, like 90:10, for names of one row and of many"
            .formatted(text));
  }

  /** What it means on a table, for a reader: {@code 1 row: 90 %, about 52 rows: 10 %}. */
  public String describe(LoadedTable table) {
    long many = Math.max(1, Math.round(table.rowsOfOneCharacter()));
    return "1 row: %d %%, about %d %s: %d %%"
        .formatted(oneRow, many, many == 1 ? "row" : "rows", manyRows);
  }

  /** As it is written on a command line. */
  @Override
  public String toString() {
    return oneRow + ":" + manyRows;
  }
}
