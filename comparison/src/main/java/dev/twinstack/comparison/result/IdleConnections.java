package dev.twinstack.comparison.result;

/**
 * What connections that ask nothing cost a target. Its memory here is that in RAM with the live
 * heap in the place of the whole heap, which stays in RAM either way.
 *
 * @param trial the trial, from 1
 * @param target the target's name
 * @param connections how many were opened and answered once
 * @param residentBeforeBytes the memory before
 * @param residentAfterBytes the memory while they were open
 */
public record IdleConnections(
    int trial, String target, int connections, long residentBeforeBytes, long residentAfterBytes) {}
