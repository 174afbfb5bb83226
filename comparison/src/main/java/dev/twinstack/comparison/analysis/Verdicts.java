package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.analysis.Verdict.Outcome;
import dev.twinstack.comparison.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers the questions of a run. */
public final class Verdicts {

  private static final List<Question> BY_WORKLOAD =
      List.of(Question.COST, Question.RESPONSE_P50, Question.RESPONSE_P99, Question.RESPONSE_P999);

  private Verdicts() {}

  /** A question, and all that the run has to say on it. */
  private record Asked(Question question, @Nullable String workload, Evidence evidence) {}

  /**
   * Answers them all, one entry for every question and, where it depends on one, workload. All
   * differences of a run that are claimed hold together with 95 percent.
   */
  public static List<Verdict> of(RunResult result) {
    List<Asked> asked = ask(result);
    ErrorBudget budget =
        new ErrorBudget(
            asked.stream()
                .filter(question -> question.evidence() instanceof Observations)
                .map(Asked::question)
                .toList());
    return asked.stream().map(question -> answer(question, budget, result)).toList();
  }

  /** The same of a run whose own checks held; of another, no answer to any question. */
  public static List<Verdict> ofChecked(RunResult result) {
    return RunGates.problems(result).isEmpty() ? of(result) : none(result);
  }

  private static List<Verdict> none(RunResult result) {
    return ask(result).stream()
        .map(asked -> noAnswer(asked, "a run whose own checks failed gives no verdict"))
        .toList();
  }

  /** The paired observations that a question's answers rest on, one entry a workload. */
  public static List<Observations> observations(RunResult result, Question question) {
    return ask(result).stream()
        .filter(asked -> asked.question() == question)
        .map(Asked::evidence)
        .filter(Observations.class::isInstance)
        .map(Observations.class::cast)
        .toList();
  }

  private static List<Asked> ask(RunResult result) {
    List<Asked> asked = new ArrayList<>();
    for (Question question : BY_WORKLOAD) {
      for (String workload : result.settings().workloads()) {
        asked.add(new Asked(question, workload, RoundEvidence.of(question, workload, result)));
      }
    }
    List<String> ladders = Capacities.workloads(result);
    for (String workload : ladders) {
      asked.add(new Asked(Question.CAPACITY, workload, TrialEvidence.capacity(result, workload)));
    }
    if (ladders.isEmpty()) {
      asked.add(
          new Asked(Question.CAPACITY, null, new Evidence.Missing("no ladder of rates was run")));
    }
    asked.add(new Asked(Question.MEMORY, null, TrialEvidence.memory(result)));
    asked.add(new Asked(Question.START_UP, null, TrialEvidence.startUp(result)));
    asked.add(new Asked(Question.WARM_UP, null, TrialEvidence.warmUp(result)));
    return asked;
  }

  private static Verdict answer(Asked asked, ErrorBudget budget, RunResult result) {
    return switch (asked.evidence()) {
      case Evidence.Missing missing -> noAnswer(asked, missing.reason());
      case Observations observed -> {
        Question question = asked.question();
        Effect effect = effect(observed, Allowance.of(question), budget.share(question));
        boolean shown = effect.low() > 1 || effect.high() < 1;
        boolean secondIsBetter = effect.ratio() > 1 == (question == Question.CAPACITY);
        yield new Verdict(
            question,
            asked.workload(),
            shown ? Outcome.DIFFERENCE : Outcome.NO_DIFFERENCE_SHOWN,
            shown
                ? (secondIsBetter ? result.targets().getLast() : result.targets().getFirst()).name()
                : null,
            effect,
            null);
      }
    };
  }

  private static Verdict noAnswer(Asked asked, String reason) {
    return new Verdict(asked.question(), asked.workload(), Outcome.NO_ANSWER, null, null, reason);
  }

  /**
   * The size of a difference.
   *
   * @param share how often the interval may miss the truth, below 1
   */
  static Effect effect(Observations observed, Allowance allowance, double share) {
    RandomEffects effects = RandomEffects.of(observed, allowance);
    Bootstrap bootstrap = new Bootstrap(effects);
    double below = bootstrap.low(share / 2);
    double above = bootstrap.high(share / 2);
    return new Effect(
        observed.first(),
        observed.second(),
        Math.exp(effects.mean()),
        Math.exp(effects.mean() + below),
        Math.exp(effects.mean() + above),
        Math.expm1(Math.max(-below, above)),
        observed.pairs());
  }
}
