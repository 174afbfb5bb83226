package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.Effect;
import dev.twinstack.comparison.analysis.Question;
import dev.twinstack.comparison.analysis.Verdict;
import dev.twinstack.comparison.analysis.Verdict.Outcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One verdict for readers.
 *
 * @param topic what was asked, in a few words
 * @param workload under which workload; null where it does not depend on one
 * @param sentence the answer
 * @param basis what it rests on, in figures; empty where there are none
 * @param outcome what came of it
 * @param better the better target's name; null unless a difference is shown
 * @param values what each target shows, in the order of the targets; empty where not measured
 * @param effect the size of the difference; null where it could not be measured
 */
public record VerdictLine(
    String topic,
    @Nullable String workload,
    String sentence,
    String basis,
    Outcome outcome,
    @Nullable String better,
    List<String> values,
    @Nullable Effect effect) {

  public VerdictLine {
    values = List.copyOf(values);
  }

  static VerdictLine of(Verdict verdict, List<String> targets) {
    Effect effect = verdict.effect();
    Question question = verdict.question();
    return new VerdictLine(
        QuestionText.topic(question),
        verdict.workload(),
        sentence(verdict, targets),
        effect == null ? "" : basis(question, effect, targets),
        verdict.outcome(),
        verdict.better(),
        effect == null
            ? List.of()
            : List.of(
                QuestionText.value(question, effect.first()),
                QuestionText.value(question, effect.second())),
        effect);
  }

  private static String sentence(Verdict verdict, List<String> targets) {
    Question question = verdict.question();
    Effect effect = verdict.effect();
    return switch (verdict.outcome()) {
      case NO_ANSWER ->
          "No answer: %s, because %s"
              .formatted(
                  QuestionText.topic(question),
                  Objects.requireNonNullElse(verdict.reason(), "it was not measured"));
      case NO_DIFFERENCE_SHOWN ->
          effect == null
              ? "No difference shown: " + QuestionText.topic(question)
              : "No difference shown: %s (two equal targets differ by up to %s here)"
                  .formatted(QuestionText.topic(question), Text.roughPercent(effect.floor()));
      case DIFFERENCE -> {
        if (effect == null) {
          yield "%s: %s is better".formatted(QuestionText.topic(question), verdict.better());
        }
        boolean second = targets.getLast().equals(verdict.better());
        yield verdict.better() + " " + QuestionText.advantage(question, effect, second);
      }
    };
  }

  private static String basis(Question question, Effect effect, List<String> targets) {
    return "%s %s, %s %s; %s to %s is %s (interval %s to %s) over %d %s; noise floor %s"
        .formatted(
            targets.getFirst(),
            QuestionText.value(question, effect.first()),
            targets.getLast(),
            QuestionText.value(question, effect.second()),
            targets.getLast(),
            targets.getFirst(),
            Text.change(effect.ratio()),
            Text.change(effect.low()),
            Text.change(effect.high()),
            effect.pairs(),
            effect.pairs() == 1 ? "pair" : "pairs",
            Text.roughPercent(effect.floor()));
  }

  /** Where the difference stands, for eyes. */
  public @Nullable Gauge gauge() {
    return effect == null
        ? null
        : Gauge.of(effect, topic.equals(QuestionText.topic(Question.CAPACITY)));
  }

  /** What came of it, in a word or two: the better target's name, or why there is none. */
  public String word() {
    return switch (outcome) {
      case DIFFERENCE -> Objects.requireNonNullElse(better, "");
      case NO_DIFFERENCE_SHOWN -> "no difference shown";
      case NO_ANSWER -> "no answer";
    };
  }
}
