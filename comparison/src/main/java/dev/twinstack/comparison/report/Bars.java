package dev.twinstack.comparison.report;

import java.util.List;

/**
 * A chart of level bars, which the page draws without a script: the bars stand in a table that is
 * their data.
 *
 * @param id its name in the page, unique there
 * @param title what it shows
 * @param caption what to look at
 * @param groups the bars, group by group
 */
public record Bars(String id, String title, String caption, List<Group> groups) {

  /**
   * Bars that are to be compared with each other.
   *
   * @param label what they measure
   * @param bars one a target
   */
  public record Group(String label, List<Bar> bars) {
    public Group {
      bars = List.copyOf(bars);
    }
  }

  /**
   * One bar.
   *
   * @param name the target's name
   * @param target its index, which gives the bar its look
   * @param text its value with its unit
   * @param percent its length in percent of the longest
   */
  public record Bar(String name, int target, String text, double percent) {}

  public Bars {
    groups = List.copyOf(groups);
  }
}
