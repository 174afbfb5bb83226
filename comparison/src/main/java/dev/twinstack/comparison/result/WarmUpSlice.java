package dev.twinstack.comparison.result;

import org.jspecify.annotations.Nullable;

/**
 * One slice of a target's warm-up: a fixed number of clients, as fast as they go.
 *
 * @param target the target's name
 * @param workload what was asked
 * @param number the slice's number for this target and workload, from 1
 * @param answers the good answers
 * @param windowNs how long it took
 * @param targetCpuNs the CPU time that the target used; null where not measured
 */
public record WarmUpSlice(
    String target,
    String workload,
    int number,
    long answers,
    long windowNs,
    @Nullable Long targetCpuNs) {}
