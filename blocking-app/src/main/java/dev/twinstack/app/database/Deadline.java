package dev.twinstack.app.database;

/** Something that ends at a certain time unless it ends before. Safe for any number of threads. */
interface Deadline {

  /**
   * Ends it where its time is over; true once it has ended, by whatever.
   *
   * @param nowNs by the clock of {@link System#nanoTime}
   */
  boolean isOverAt(long nowNs);
}
