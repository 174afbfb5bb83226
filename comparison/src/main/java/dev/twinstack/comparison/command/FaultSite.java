package dev.twinstack.comparison.command;

import dev.twinstack.comparison.fault.FaultBench;

/** Where faults are made to happen. */
interface FaultSite extends AutoCloseable {

  /** What they are done to, as it is now. */
  FaultBench bench();

  /** Where it is, in a few words. */
  String description();

  /**
   * Starts the targets anew, after one of them did not survive.
   *
   * @throws CommandFailedException if that cannot be done here
   */
  void revive() throws Exception;

  @Override
  void close();
}
