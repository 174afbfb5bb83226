package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Comparison;
import dev.twinstack.comparison.analysis.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The verdicts under one workload.
 *
 * @param title the workload, or what the verdicts are about where they depend on none
 * @param lines the verdicts in their order
 */
public record VerdictGroup(String title, List<VerdictLine> lines) {

  private static final String NO_WORKLOAD = "";

  public VerdictGroup {
    lines = List.copyOf(lines);
  }

  static List<VerdictGroup> of(Comparison comparison, List<String> targets) {
    Map<String, List<VerdictLine>> groups = new LinkedHashMap<>();
    for (Verdict verdict : comparison.verdicts()) {
      groups
          .computeIfAbsent(
              Objects.requireNonNullElse(verdict.workload(), NO_WORKLOAD), w -> new ArrayList<>())
          .add(VerdictLine.of(verdict, targets));
    }
    return groups.entrySet().stream()
        .map(group ->
            new VerdictGroup(
                group.getKey().equals(NO_WORKLOAD)
                    ? "Whatever is asked"
                    : "Workload " + group.getKey(),
                group.getValue()))
        .toList();
  }
}
