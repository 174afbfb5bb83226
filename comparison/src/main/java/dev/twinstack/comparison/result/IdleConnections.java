package dev.twinstack.comparison.result;

/**
 * What connections that ask nothing cost a target.
 *
 * @param trial the trial, from 1
 * @param target the target's name
 * @param connections how many were opened and answered once
 * @param residentBeforeBytes the memory in RAM before
 * @param residentAfterBytes the memory in RAM while they were open
 */
public record IdleConnections(
    int trial, String target, int connections, long residentBeforeBytes, long residentAfterBytes) {}
