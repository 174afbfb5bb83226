package dev.twinstack.comparison.scenario;

/** The root of a target, unless the target's own path takes its place. */
record UrlRequests() implements Requests {

  @Override
  public Workload workload() {
    return Workload.URL;
  }

  @Override
  public String path(long number) {
    return "/";
  }

  @Override
  public AnswerRule rule() {
    return AnswerRule.ANY;
  }
}
