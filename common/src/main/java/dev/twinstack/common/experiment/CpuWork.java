package dev.twinstack.common.experiment;

/**
 * A fixed piece of work for the processor, the same in every service: some 50 ms on a processor of
 * 2025. What it takes on this machine is measured, not assumed. Safe for any number of threads.
 */
public final class CpuWork {

  private static final int STEPS = 40_000_000;

  private CpuWork() {}

  /**
   * Does it. Gives a number that depends on every step, so that none is left out.
   *
   * @param seed where to begin
   */
  public static long burn(long seed) {
    long state = seed;
    for (int step = 0; step < STEPS; step++) {
      // A step of xorshift (Marsaglia 2003): each needs the one before.
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
    }
    return state;
  }
}
