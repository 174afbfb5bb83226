package dev.twinstack.comparison.metrics;

import org.jspecify.annotations.Nullable;

/**
 * What a target's own meters say of a window, and how often the operating system took its threads
 * off a processor; null where it is not told.
 *
 * @param allocatedBytes what was allocated on the heap; exact where the target counts {@code
 *     jvm_allocated_bytes_total}, else what the collector counted and what eden grew by
 * @param gcCount how many collections stopped the application
 * @param gcPauseNs how long they did, together
 * @param heapAfterGcBytes the old generation after the last collection, at the end
 * @param threads the platform threads at the end
 * @param requests the requests for the path that was asked which the server answered by 200
 * @param requestNs the time they took in the server, together
 * @param allRequests the requests that the server counted, whatever path and status
 * @param poolWaits how often a connection was asked for
 * @param poolWaitNs how long that took, together
 * @param queries the statements that the service counted
 * @param queryNs how long they took, together, from sending to the last row
 * @param poolActive the connections in use at the end
 * @param poolPending the requests that waited for a connection at the end
 * @param poolMax the most connections there may be
 * @param compileNs the time that the JVM's compilers worked, on all their threads
 * @param contextSwitches how often threads left a processor, by themselves or not; what threads did
 *     that ended in the window is lost
 */
public record MeterFigures(
    @Nullable Long allocatedBytes,
    @Nullable Long gcCount,
    @Nullable Long gcPauseNs,
    @Nullable Long heapAfterGcBytes,
    @Nullable Long threads,
    @Nullable Long requests,
    @Nullable Long requestNs,
    @Nullable Long allRequests,
    @Nullable Long poolWaits,
    @Nullable Long poolWaitNs,
    @Nullable Long queries,
    @Nullable Long queryNs,
    @Nullable Long poolActive,
    @Nullable Long poolPending,
    @Nullable Long poolMax,
    @Nullable Long compileNs,
    @Nullable Long contextSwitches) {}
