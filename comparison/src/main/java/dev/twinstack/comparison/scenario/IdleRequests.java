package dev.twinstack.comparison.scenario;

/** The work of a request without the database. */
record IdleRequests() implements Requests {

  @Override
  public Workload workload() {
    return Workload.IDLE;
  }

  @Override
  public String path(long number) {
    return "/idle";
  }

  @Override
  public AnswerRule rule() {
    return AnswerRule.ARRAY;
  }
}
