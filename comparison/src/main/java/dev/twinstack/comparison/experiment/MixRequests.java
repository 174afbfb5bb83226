package dev.twinstack.comparison.experiment;

import dev.twinstack.common.experiment.ExperimentPaths;
import dev.twinstack.comparison.scenario.AnswerRule;
import dev.twinstack.comparison.scenario.Requests;
import dev.twinstack.comparison.scenario.Workload;

/** Of a hundred requests, in the same order everywhere, these many of each kind. */
record MixRequests() implements Requests {

  private static final int HUNDRED = 100;

  @Override
  public Workload workload() {
    return Workload.URL;
  }

  @Override
  public String path(long number) {
    int turn = (int) (number % HUNDRED);
    if (turn % 10 == 3) {
      return ExperimentPaths.FANOUT;
    }
    return switch (turn) {
      case 17, 47, 77 -> ExperimentPaths.SLIP_MENDED;
      case 50 -> ExperimentPaths.HOG_MOVED;
      default -> "/demo";
    };
  }

  @Override
  public AnswerRule rule() {
    return AnswerRule.ANY;
  }
}
