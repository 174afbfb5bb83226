package dev.twinstack.comparison.load;

import dev.twinstack.comparison.scenario.AnswerRule;
import dev.twinstack.comparison.scenario.Requests;
import dev.twinstack.comparison.scenario.Workload;

/** Requests that carry their number, so that a server knows which one it answers. */
record NumberedRequests() implements Requests {

  @Override
  public Workload workload() {
    return Workload.IDLE;
  }

  @Override
  public String path(long number) {
    return "/" + number;
  }

  @Override
  public AnswerRule rule() {
    return AnswerRule.ARRAY;
  }
}
