package dev.twinstack.comparison.fairness;

import dev.twinstack.comparison.result.LedgerLine;
import dev.twinstack.comparison.target.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fairness ledger: what each target has, beside what the others have. */
public final class Ledger {

  private Ledger() {}

  /** Reads all targets and sets them beside each other; see {@link Facts#read}. */
  public static List<LedgerLine> read(List<Target> targets, String path) {
    return of(targets.stream().map(target -> Facts.read(target, path)).toList());
  }

  /** Sets what was read beside each other, line by line; the lines of one group stand together. */
  public static List<LedgerLine> of(List<Facts> facts) {
    Set<Property> properties = new LinkedHashSet<>();
    facts.stream().map(Facts::values).map(values -> values.keySet()).forEach(properties::addAll);
    List<LedgerLine> lines = new ArrayList<>();
    for (String group : groups(properties)) {
      properties.stream()
          .filter(property -> property.group().equals(group))
          .map(property -> line(property, facts))
          .forEach(lines::add);
    }
    lines.addAll(LibraryLines.of(facts));
    return lines;
  }

  private static Set<String> groups(Collection<Property> properties) {
    Set<String> groups = new LinkedHashSet<>();
    properties.stream().map(Property::group).forEach(groups::add);
    return groups;
  }

  private static LedgerLine line(Property property, List<Facts> facts) {
    List<@Nullable String> values = new ArrayList<>();
    facts.forEach(of -> values.add(of.get(property)));
    return new LedgerLine(property.group(), property.name(), values, Explanations.of(property));
  }
}
