package dev.twinstack.testbed.loader;

import java.time.Duration;

/**
 * What a load did.
 *
 * @param rows how many rows the table has
 * @param outcome whether they were there before
 * @param duration how long it took, waiting for other loaders included
 * @param checksum the sum of the rows' CRC-32 checksums: see {@link TableContent}
 */
public record LoadReport(int rows, Outcome outcome, Duration duration, long checksum) {

  /** Whether the rows were there before. */
  public enum Outcome {
    /** The table was loaded. */
    LOADED,
    /** The table had exactly these rows already. */
    KEPT
  }
}
