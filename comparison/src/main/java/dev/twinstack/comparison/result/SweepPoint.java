package dev.twinstack.comparison.result;

/**
 * One round of a sweep: a fixed number of clients on a pool of a fixed size.
 *
 * @param clients each of which asks again once it has its answer
 * @param poolSize the connections that the target has to the database
 * @param round what was measured
 */
public record SweepPoint(int clients, int poolSize, RoundResult round) {}
