package dev.twinstack.comparison.scenario;

/** Requests to the trivial server inside the tool. */
record NoopRequests() implements Requests {

  @Override
  public Workload workload() {
    return Workload.NOOP;
  }

  @Override
  public String path(long number) {
    return "/noop";
  }

  @Override
  public AnswerRule rule() {
    return AnswerRule.ARRAY;
  }
}
