package dev.twinstack.comparison.scenario;

/** A lookup in the database by a name that the target draws. */
record DemoRequests() implements Requests {

  @Override
  public Workload workload() {
    return Workload.DEMO;
  }

  @Override
  public String path(long number) {
    return "/demo";
  }

  @Override
  public AnswerRule rule() {
    return AnswerRule.ARRAY;
  }
}
