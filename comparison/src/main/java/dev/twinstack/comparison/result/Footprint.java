package dev.twinstack.comparison.result;

import org.jspecify.annotations.Nullable;

/**
 * What a service holds at rest; null where that cannot be seen.
 *
 * @param residentBytes its memory in RAM
 * @param heapBytes what lives on its heap, after a collection that was asked for; null where none
 *     was
 * @param threads its threads
 * @param fileDescriptors its open files, sockets included
 * @param poolActive the connections of its pool that are in use
 * @param poolIdle those that are open and not in use
 * @param poolPending the requests that wait for one
 * @param connections its connections to the database, as counted between the two
 * @param orphans the sessions in the database that none of the services holds a connection for
 * @param busySessions the sessions of all services that work
 */
public record Footprint(
    @Nullable Long residentBytes,
    @Nullable Long heapBytes,
    @Nullable Long threads,
    @Nullable Long fileDescriptors,
    @Nullable Long poolActive,
    @Nullable Long poolIdle,
    @Nullable Long poolPending,
    @Nullable Long connections,
    @Nullable Long orphans,
    @Nullable Long busySessions) {

  /** The same with another number of connections to the database. */
  public Footprint withConnections(@Nullable Long number) {
    return new Footprint(
        residentBytes,
        heapBytes,
        threads,
        fileDescriptors,
        poolActive,
        poolIdle,
        poolPending,
        number,
        orphans,
        busySessions);
  }
}
