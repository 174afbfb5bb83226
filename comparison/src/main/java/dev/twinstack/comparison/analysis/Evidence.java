package dev.twinstack.comparison.analysis;

/** What a run has to say on one question. */
sealed interface Evidence permits Observations, Evidence.Missing {

  /**
   * Nothing that an answer could rest on.
   *
   * @param reason why
   */
  record Missing(String reason) implements Evidence {}
}
