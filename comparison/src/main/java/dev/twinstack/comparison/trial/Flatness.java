package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.result.WarmUpSlice;
import java.util.List;

/**
 * Whether a target is warm: it no longer becomes cheaper, and its compilers have nothing left to
 * do.
 */
final class Flatness {

  /** How many slices stand on either side of the comparison. */
  static final int SLICES = 3;

  /** By what part the later slices may be cheaper than the earlier ones. */
  static final double TOLERANCE = 0.04;

  /** How many methods may wait for the compilers: some always do. */
  static final int MOST_QUEUED = 20;

  private Flatness() {}

  /** Whether the last slices show a warm target. */
  static boolean isFlat(List<WarmUpSlice> slices) {
    if (slices.size() < 2 * SLICES) {
      return false;
    }
    Integer queued = slices.getLast().compileQueue();
    return gain(slices) <= TOLERANCE && (queued == null || queued <= MOST_QUEUED);
  }

  /** By what part the last slices were cheaper than those before; negative where they cost more. */
  static double gain(List<WarmUpSlice> slices) {
    int end = slices.size();
    double later = cost(slices.subList(end - SLICES, end));
    double earlier = cost(slices.subList(end - 2 * SLICES, end - SLICES));
    return Double.isInfinite(later) ? 1 : 1 - later / earlier;
  }

  /**
   * What a good answer cost, in microseconds: CPU time where it is measured, else time, of which
   * the clients had as much as they could use. Infinite where there was no good answer.
   */
  static double cost(List<WarmUpSlice> slices) {
    long spentNs = 0;
    long answers = 0;
    for (WarmUpSlice slice : slices) {
      spentNs += slice.targetCpuNs() == null ? slice.windowNs() : slice.targetCpuNs();
      answers += slice.answers();
    }
    return answers == 0 ? Double.POSITIVE_INFINITY : spentNs / 1e3 / answers;
  }
}
