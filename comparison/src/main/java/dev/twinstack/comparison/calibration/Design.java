package dev.twinstack.comparison.calibration;

/**
 * How much a preset measures.
 *
 * @param preset the preset's name
 * @param trials the fresh pairs of JVMs
 * @param blocks the blocks of rounds A B B A in each, workload by workload
 * @param noiseBlocks the A/A blocks of the whole run, all under its first workload
 */
public record Design(String preset, int trials, int blocks, int noiseBlocks) {

  public static final Design QUICK = new Design("quick", 1, 4, 2);
  public static final Design STANDARD = new Design("standard", 4, 14, 2);
  public static final Design THOROUGH = new Design("thorough", 12, 6, 4);
}
