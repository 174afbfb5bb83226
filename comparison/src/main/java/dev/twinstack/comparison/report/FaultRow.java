package dev.twinstack.comparison.report;

import java.util.List;

/**
 * One fault, with a time line for each target above one another: right answers up from the line,
 * all others down.
 *
 * @param fault its name
 * @param what what happens
 * @param promise what clients may expect
 * @param seconds how long the time lines are
 * @param strips one a target
 */
public record FaultRow(
    String fault, String what, String promise, String seconds, List<Strip> strips) {

  /**
   * The time line of one target. All lengths are in the units of the drawing, which is {@link
   * #WIDTH} by {@link #HEIGHT}.
   *
   * @param target the name of the target
   * @param index its index, which gives the time line its look
   * @param isKept whether the promise was kept
   * @param answers what clients got, by kind
   * @param faultFrom where the fault began
   * @param faultWidth how long it was
   * @param columns the requests that were due in each span of time
   */
  public record Strip(
      String target,
      int index,
      boolean isKept,
      String answers,
      double faultFrom,
      double faultWidth,
      List<Column> columns) {

    /** How wide the drawing is. */
    public static final int WIDTH = 700;

    /** How high it is. */
    public static final int HEIGHT = 60;

    /** Where the line lies. */
    public static final int LINE = 38;

    public Strip {
      columns = List.copyOf(columns);
    }
  }

  /**
   * The requests that were due in one span of time.
   *
   * @param x where it begins
   * @param width how long it is
   * @param right how high the right answers stand
   * @param unavailable how deep the answers 503 hang
   * @param failed how deep all others hang below these
   */
  public record Column(double x, double width, double right, double unavailable, double failed) {}

  public FaultRow {
    strips = List.copyOf(strips);
  }
}
