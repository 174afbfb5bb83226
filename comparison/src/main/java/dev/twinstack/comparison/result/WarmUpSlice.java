package dev.twinstack.comparison.result;

import org.jspecify.annotations.Nullable;

/**
 * One slice of a target's warm-up: a fixed number of clients, as fast as they go.
 *
 * @param trial the trial, from 1
 * @param target the target's name
 * @param workload what was asked
 * @param number the slice's number for this trial, target and workload, from 1
 * @param answers the good answers
 * @param windowNs how long it took
 * @param targetCpuNs the CPU time that the target used; null where not measured
 * @param compileQueue the methods that waited for the JVM's compilers at the end; null where not
 *     measured
 * @param compileNs the time that the JVM's compilers worked in the slice; null where not measured
 */
public record WarmUpSlice(
    int trial,
    String target,
    String workload,
    int number,
    long answers,
    long windowNs,
    @Nullable Long targetCpuNs,
    @Nullable Integer compileQueue,
    @Nullable Long compileNs) {}
