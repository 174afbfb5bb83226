package dev.twinstack.comparison.result;

import org.jspecify.annotations.Nullable;

/**
 * What a target's own meters say of a round: differences over its window, read from the management
 * port before and after; null where the target does not tell.
 *
 * @param allocatedBytes what was allocated on the heap
 * @param gcCount how many collections there were
 * @param gcPauseNs how long they stopped the application, together
 * @param heapAfterGcBytes the live heap after the last collection that told it, at the end
 * @param threads the platform threads at the end
 * @param requests the requests that the server counted
 * @param requestNs the time they took in the server, together
 * @param poolWaits how often a connection was asked for
 * @param poolWaitNs how long that took, together
 * @param queries the statements that the service counted
 * @param queryNs how long they took, together, from sending to the last row
 */
public record RuntimeFigures(
    @Nullable Long allocatedBytes,
    @Nullable Long gcCount,
    @Nullable Long gcPauseNs,
    @Nullable Long heapAfterGcBytes,
    @Nullable Long threads,
    @Nullable Long requests,
    @Nullable Long requestNs,
    @Nullable Long poolWaits,
    @Nullable Long poolWaitNs,
    @Nullable Long queries,
    @Nullable Long queryNs) {}
