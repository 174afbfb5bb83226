package dev.twinstack.comparison.analysis;

/** What a reader wants decided. In every one less is better, but for the capacity. */
public enum Question {
  /** CPU time of the target for an answer, at the fixed rate. */
  COST,
  /** The 50th percentile of the response time, at the fixed rate. */
  RESPONSE_P50,
  /** The 99th percentile. */
  RESPONSE_P99,
  /** The 99.9th percentile. */
  RESPONSE_P999,
  /** The highest rate at which the latency objective is kept. */
  CAPACITY,
  /** The target's memory in RAM under the fixed rate. */
  MEMORY,
  /** From the start of the process to its first answer. */
  START_UP,
  /** From the first request to the speed that it keeps. */
  WARM_UP
}
