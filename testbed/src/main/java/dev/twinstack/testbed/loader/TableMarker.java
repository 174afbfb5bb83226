package dev.twinstack.testbed.loader;

/**
 * The comment on a table that was loaded here. It says whose the table is, so that nobody else's is
 * ever dropped; what is in it is always asked of the rows.
 *
 * @param rows the number of rows
 * @param seed the seed of their names
 */
record TableMarker(int rows, long seed) {

  private static final String PREFIX = "Loaded by Twinstack:";

  String comment() {
    return "%s rows=%d seed=%d".formatted(PREFIX, rows, seed);
  }

  /** Whether a table's comment says that it was loaded here. */
  static boolean isIn(String comment) {
    return comment.startsWith(PREFIX);
  }
}
