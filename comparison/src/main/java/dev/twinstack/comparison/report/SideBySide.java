package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Comparison;
import dev.twinstack.comparison.analysis.Effect;
import dev.twinstack.comparison.analysis.Verdict;
import dev.twinstack.comparison.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two results side by side: before and after a change, or two machines.
 *
 * @param names what the two results are called
 * @param headings what each of them is
 * @param targets the targets' names, of the first result
 * @param questions each target's answers to the questions, and the second result to the first
 * @param differences the difference between the targets in each result
 * @param manifest what differs in settings and environment; empty where nothing does
 */
public record SideBySide(
    List<String> names,
    List<Heading> headings,
    List<String> targets,
    DataTable questions,
    DataTable differences,
    DataTable manifest) {

  public SideBySide {
    names = List.copyOf(names);
    headings = List.copyOf(headings);
    targets = List.copyOf(targets);
  }

  /** A result with its name and what follows from it. */
  public record Named(String name, RunResult result, Comparison comparison) {}

  /** Lays the second result beside the first: ratios are those of the second to the first. */
  public static SideBySide of(Named first, Named second) {
    List<String> names = List.of(first.name(), second.name());
    List<String> targets = RoundSelection.targets(first.result());
    return new SideBySide(
        names,
        List.of(
            Heading.of(first.result(), first.comparison()),
            Heading.of(second.result(), second.comparison())),
        targets,
        questions(names, targets, first, second),
        differences(names, first, second),
        manifest(names, first.result(), second.result()));
  }

  /** What the reader must know before any ratio. */
  public String caution() {
    return manifest.rows().isEmpty()
        ? "Both ran with the same settings in the same environment, as far as it tells. The ratios"
            + " between the results have no interval: what changed from one run to the next is in"
            + " them."
        : "The results differ in settings or environment, as listed below: the ratios between them"
            + " are of all this together. They have no interval.";
  }

  private static DataTable questions(
      List<String> names, List<String> targets, Named first, Named second) {
    List<List<String>> rows = new ArrayList<>();
    for (Verdict verdict : first.comparison().verdicts()) {
      Effect one = verdict.effect();
      Effect other = counterpart(verdict, second.comparison());
      String topic = topic(verdict);
      rows.add(
          row(
              "%s, %s".formatted(topic, targets.getFirst()),
              verdict,
              one == null ? null : Double.valueOf(one.first()),
              other == null ? null : Double.valueOf(other.first())));
      rows.add(
          row(
              "%s, %s".formatted(topic, targets.getLast()),
              verdict,
              one == null ? null : Double.valueOf(one.second()),
              other == null ? null : Double.valueOf(other.second())));
    }
    return new DataTable(List.of("Question", names.getFirst(), names.getLast(), "Change"), rows);
  }

  private static List<String> row(
      String label, Verdict verdict, @Nullable Double one, @Nullable Double other) {
    return List.of(
        label,
        one == null ? Text.NOT_MEASURED : QuestionText.value(verdict.question(), one),
        other == null ? Text.NOT_MEASURED : QuestionText.value(verdict.question(), other),
        one == null || other == null || one == 0 ? "" : Text.change(other / one));
  }

  private static DataTable differences(List<String> names, Named first, Named second) {
    List<List<String>> rows = new ArrayList<>();
    for (Verdict verdict : first.comparison().verdicts()) {
      rows.add(
          List.of(
              topic(verdict),
              difference(verdict.effect()),
              difference(counterpart(verdict, second.comparison()))));
    }
    return new DataTable(List.of("Question", names.getFirst(), names.getLast()), rows);
  }

  private static String difference(@Nullable Effect effect) {
    return effect == null
        ? Text.NOT_MEASURED
        : "%s (%s to %s)"
            .formatted(
                Text.change(effect.ratio()), Text.change(effect.low()), Text.change(effect.high()));
  }

  private static @Nullable Effect counterpart(Verdict verdict, Comparison other) {
    return other.verdicts().stream()
        .filter(v -> v.question() == verdict.question())
        .filter(v -> Objects.equals(v.workload(), verdict.workload()))
        .map(Verdict::effect)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String topic(Verdict verdict) {
    String topic = QuestionText.topic(verdict.question());
    return verdict.workload() == null ? topic : verdict.workload() + ": " + topic;
  }

  private static DataTable manifest(List<String> names, RunResult first, RunResult second) {
    List<ManifestLine> others = Manifest.comparable(second);
    List<List<String>> rows = new ArrayList<>();
    for (ManifestLine line : Manifest.comparable(first)) {
      String other =
          others.stream()
              .filter(o -> o.name().equals(line.name()))
              .map(ManifestLine::value)
              .findFirst()
              .orElse("");
      // The load before a run differs in any two and says nothing of the environment.
      if (!other.equals(line.value()) && !line.name().equals("Load before")) {
        rows.add(List.of(line.name(), line.value(), other));
      }
    }
    return new DataTable(List.of("What", names.getFirst(), names.getLast()), rows);
  }
}
