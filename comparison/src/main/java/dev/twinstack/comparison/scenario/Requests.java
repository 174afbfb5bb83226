package dev.twinstack.comparison.scenario;

/**
 * What a workload asks for, request by request: the same from the first to the last on every
 * target. Safe for any number of threads.
 */
public interface Requests {

  /** The workload whose requests these are. */
  Workload workload();

  /**
   * The path of a request with its query, from the slash on, percent-encoded. Is called for every
   * request and allocates nothing.
   *
   * @param number the request's number in its round, from 0
   */
  String path(long number);

  /** Which answers are good. */
  AnswerRule rule();
}
