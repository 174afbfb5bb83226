package dev.twinstack.comparison.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one chart shows, as data: the page's script draws it and decides nothing.
 *
 * @param id its name in the page, unique there
 * @param title what it shows
 * @param caption what to look at
 * @param across the horizontal axis
 * @param up the vertical axis
 * @param lines what is drawn, in that order
 * @param marks straight lines that help to read it
 * @param table the same data for readers
 */
public record Chart(
    String id,
    String title,
    String caption,
    Axis across,
    Axis up,
    List<Line> lines,
    List<Mark> marks,
    DataTable table) {

  /** How the numbers of an axis are spaced. */
  public enum Scale {
    /** Evenly, from 0. */
    LINEAR,
    /** By powers of ten. */
    LOG,
    /** Evenly, about the values that are there: not from 0. */
    NEAR,
    /** Percentiles given as the number of nines: 2 stands for 99. */
    NINES,
    /** Whole numbers only, evenly, from the first. */
    COUNT
  }

  /**
   * One axis.
   *
   * @param label what it measures and in which unit
   * @param scale how its numbers are spaced
   */
  public record Axis(String label, Scale scale) {}

  /** How a line is drawn. */
  public enum Form {
    /** A line. */
    LINE,
    /** A thin line, for what stands behind another. */
    THIN,
    /** Points that are not joined. */
    POINTS,
    /** A line with its points. */
    JOINED
  }

  /**
   * One line.
   *
   * @param name what it is, as in the key
   * @param target the index of its target, which gives it colour, dashes and marker; -1 for none
   * @param form how it is drawn
   * @param points from left to right
   */
  public record Line(String name, int target, Form form, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  /**
   * One point.
   *
   * @param x where it is across
   * @param y where it is up; null for a gap in the line
   * @param low the lower end of its interval; null where it has none
   * @param high the upper end
   */
  public record Point(double x, @Nullable Double y, @Nullable Double low, @Nullable Double high) {

    static Point of(double x, double y) {
      return new Point(x, y, null, null);
    }

    static Point gap(double x) {
      return new Point(x, null, null, null);
    }
  }

  /**
   * A straight line through the whole chart.
   *
   * @param label what it marks
   * @param target the index of the target it belongs to; -1 for none
   * @param x where it crosses the horizontal axis; null for a level one
   * @param y where it crosses the vertical axis; null for an upright one
   */
  public record Mark(String label, int target, @Nullable Double x, @Nullable Double y) {}

  public Chart {
    lines = List.copyOf(lines);
    marks = List.copyOf(marks);
  }

  /** The lines that the key explains: one of each name. */
  public List<Line> key() {
    Map<String, Line> key = new LinkedHashMap<>();
    lines.forEach(line -> key.putIfAbsent(line.name(), line));
    return List.copyOf(key.values());
  }

  /** Whether there is anything to draw. */
  public boolean isEmpty() {
    return lines.stream()
        .allMatch(line -> line.points().stream().allMatch(point -> point.y() == null));
  }
}
