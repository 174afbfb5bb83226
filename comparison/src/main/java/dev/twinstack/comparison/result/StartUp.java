package dev.twinstack.comparison.result;

import org.jspecify.annotations.Nullable;

/**
 * The start of one target's JVM.
 *
 * @param trial the trial, from 1
 * @param target the target's name
 * @param firstAnswerNs from the start of the process until the first good answer
 * @param cpuNs the CPU time that took; null where not measured
 * @param residentBytes the memory in RAM just after, at rest; null where not measured
 */
public record StartUp(
    int trial,
    String target,
    long firstAnswerNs,
    @Nullable Long cpuNs,
    @Nullable Long residentBytes) {}
