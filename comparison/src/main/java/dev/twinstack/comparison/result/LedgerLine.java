package dev.twinstack.comparison.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the fairness ledger: one property, as read from each running process.
 *
 * @param group what the line belongs to: JVM, pool, HTTP, libraries and the like
 * @param name the property
 * @param values what each target has, in the order of the targets; null where it does not tell
 * @param explanation why a difference is no unfairness; null where none is expected
 */
public record LedgerLine(
    String group, String name, List<@Nullable String> values, @Nullable String explanation) {

  public LedgerLine {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** Whether the targets differ in it. */
  public boolean differs() {
    return values.stream().anyMatch(value -> !Objects.equals(value, values.getFirst()));
  }
}
