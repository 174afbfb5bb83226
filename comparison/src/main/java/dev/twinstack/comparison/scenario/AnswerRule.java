package dev.twinstack.comparison.scenario;

/** Which answers are good. */
public enum AnswerRule {
  /** Status 200 with a JSON array. */
  ARRAY,
  /** Status 200 with a JSON array of at least one row. */
  ROWS,
  /** Any status 2xx, whatever the body. */
  ANY
}
