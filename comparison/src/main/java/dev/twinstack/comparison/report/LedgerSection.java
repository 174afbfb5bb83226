package dev.twinstack.comparison.report;

import dev.twinstack.comparison.result.LedgerLine;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What differed between the two processes.
 *
 * @param targets the names of the columns
 * @param unexplained the differences for which no explanation is known
 * @param explained the other differences
 * @param equal what is alike
 */
public record LedgerSection(
    List<String> targets, List<Line> unexplained, List<Line> explained, List<Line> equal) {

  /**
   * One line.
   *
   * @param name group and property
   * @param values what each target has
   * @param explanation why a difference is no unfairness; null where none is known
   */
  public record Line(String name, List<String> values, @Nullable String explanation) {
    public Line {
      values = List.copyOf(values);
    }
  }

  public LedgerSection {
    targets = List.copyOf(targets);
    unexplained = List.copyOf(unexplained);
    explained = List.copyOf(explained);
    equal = List.copyOf(equal);
  }

  static LedgerSection of(List<LedgerLine> ledger, List<String> targets) {
    return new LedgerSection(
        targets,
        lines(ledger.stream().filter(l -> l.differs() && l.explanation() == null).toList()),
        lines(ledger.stream().filter(l -> l.differs() && l.explanation() != null).toList()),
        lines(ledger.stream().filter(l -> !l.differs()).toList()));
  }

  /** Whether the ledger was read at all. */
  public boolean isEmpty() {
    return unexplained.isEmpty() && explained.isEmpty() && equal.isEmpty();
  }

  private static List<Line> lines(List<LedgerLine> lines) {
    return lines.stream()
        .map(line ->
            new Line(
                line.group() + ": " + line.name(),
                line.values().stream()
                    .map(value -> Objects.requireNonNullElse(value, "not told"))
                    .toList(),
                line.explanation()))
        .toList();
  }
}
