package dev.twinstack.comparison.result;

/**
 * One second of a round, by the instant at which a request ended.
 *
 * @param second the second's number, from 0 at the first request
 * @param answers good answers
 * @param errors all other ends
 * @param p50Ns the 50th percentile of the response time, in nanoseconds; 0 where nothing ended
 * @param p99Ns the 99th
 * @param maxNs the highest
 */
public record SecondFigures(
    int second, long answers, long errors, long p50Ns, long p99Ns, long maxNs) {}
