package dev.twinstack.comparison.result;

/**
 * What the database counted in a round, by its own counters.
 *
 * @param queries the statements that read rows, plain or prepared
 * @param others all the other statements and commands: pings, commits, settings
 */
public record DatabaseCounts(long queries, long others) {}
