package dev.twinstack.comparison.deploy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables of docs/metrics.md.
 *
 * @param lines a metric each
 */
record MetricsTable(List<Line> lines) {

  private static final int COLUMNS = 6;
  private static final Pattern LINK = Pattern.compile("\\[(\\w+)]\\([^)]*\\)");

  /**
   * A metric as it is documented.
   *
   * @param only the one stack that has it; empty where both do
   */
  record Line(Family family, String unit, String meaning, String only, Set<String> alerts) {

    /** Whether it comes with an event only, which a young service need not have seen. */
    boolean mayBeAbsent() {
      return meaning.contains("there after the first") || family.name().matches("jvm_gc_.+_max");
    }
  }

  static MetricsTable read() {
    return new MetricsTable(
        Deployed.text(Deployed.DOCS.resolve("metrics.md"))
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("\\|", -1))
            .filter(cells -> cells.length == COLUMNS + 2)
            .map(MetricsTable::line)
            .toList());
  }

  private static Line line(String[] cells) {
    Family family =
        new Family(cells[1].replace("`", "").strip(), cells[2].strip(), words(cells[4]));
    String meaning = cells[5].strip();
    String only = meaning.replaceAll("^(?:.*\\((blocking|reactive) only\\)|.*)$", "$1");
    Set<String> alerts =
        LINK.matcher(cells[6])
            .results()
            .map(link -> link.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    return new Line(family, cells[3].strip(), meaning, only, alerts);
  }

  private static Set<String> words(String cell) {
    return Arrays.stream(cell.split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a service of this stack may say, and whether it must. */
  Set<Family> of(String stack, boolean must) {
    return lines.stream()
        .filter(line -> line.only().isEmpty() || line.only().equals(stack))
        .filter(line -> !must || !line.mayBeAbsent())
        .map(Line::family)
        .collect(Collectors.toSet());
  }
}
