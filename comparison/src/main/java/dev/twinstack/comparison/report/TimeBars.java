package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Comparison.WorkloadFigures;
import dev.twinstack.comparison.analysis.TargetFigures;
import dev.twinstack.comparison.analysis.TimeSplit;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the time of a mean request goes: one bar a target, its parts one after the other.
 *
 * @param bars one a target that tells; empty where none does
 * @param table the same as a table
 */
public record TimeBars(List<Bar> bars, DataTable table) {

  private static final List<String> PARTS =
      List.of("HTTP", "Waiting for a connection", "Query", "Mapping and JSON");

  /**
   * One bar.
   *
   * @param name the target's name
   * @param text the whole with its unit
   * @param parts the parts from left to right
   */
  public record Bar(String name, String text, List<Part> parts) {
    public Bar {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One part of a bar.
   *
   * @param index which part it is, from 0
   * @param from where it begins, in percent of the longest bar
   * @param width how long it is, in percent of the longest bar
   */
  public record Part(int index, double from, double width) {}

  public TimeBars {
    bars = List.copyOf(bars);
  }

  /** The names of the parts, in their order. */
  public static List<String> parts() {
    return PARTS;
  }

  static TimeBars of(WorkloadFigures figures) {
    double longest = 0;
    for (TargetFigures target : figures.targets()) {
      TimeSplit split = target.timeSplit();
      longest = Math.max(longest, split == null ? 0 : split.totalUs());
    }
    List<Bar> bars = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (TargetFigures target : figures.targets()) {
      TimeSplit split = target.timeSplit();
      if (split != null && longest > 0) {
        bars.add(bar(target.target(), us(split), longest));
        List<String> row = new ArrayList<>(List.of(target.target()));
        us(split).forEach(part -> row.add(Text.number(part)));
        row.add(Text.number(split.totalUs()));
        rows.add(row);
      }
    }
    List<String> columns = new ArrayList<>(List.of("Time (us)"));
    columns.addAll(PARTS);
    columns.add("Together");
    return new TimeBars(bars, new DataTable(columns, rows));
  }

  private static List<Double> us(TimeSplit split) {
    return List.of(split.httpUs(), split.poolWaitUs(), split.queryUs(), split.mappingUs());
  }

  private static Bar bar(String name, List<Double> parts, double longest) {
    List<Part> drawn = new ArrayList<>();
    double from = 0;
    for (int index = 0; index < parts.size(); index++) {
      double width = 100 * parts.get(index) / longest;
      drawn.add(new Part(index, tenths(from), tenths(width)));
      from += width;
    }
    double together = parts.stream().mapToDouble(Double::doubleValue).sum();
    return new Bar(name, Text.time(together), drawn);
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
