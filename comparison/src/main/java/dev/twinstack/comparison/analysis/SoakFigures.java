package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.Footprint;
import dev.twinstack.comparison.result.SoakSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a target holds, over a soak.
 *
 * @param target the name of the target
 * @param resource what is held
 * @param start the median of the first third of the samples
 * @param end the median of the last third
 */
public record SoakFigures(String target, Resource resource, double start, double end) {

  private static final int LEAST_SAMPLES = 3;

  /** What could leak. */
  public enum Resource {
    /** Bytes that live on the heap, after a collection. */
    HEAP("Heap after a collection (MiB)", 1 << 20, 8),
    /** Threads. */
    THREADS("Threads", 1, 6),
    /** Connections to the database. */
    CONNECTIONS("Connections to the database", 1, 0),
    /** File descriptors. */
    FILE_DESCRIPTORS("File descriptors", 1, 16);

    private static final double GROWTH = 0.1;

    private final String label;
    private final long unit;
    private final double allowance;

    Resource(String label, long unit, double allowance) {
      this.label = label;
      this.unit = unit;
      this.allowance = allowance;
    }

    /** Its name with its unit. */
    public String label() {
      return label;
    }

    /** How much of it is held, in the unit of the label; null where that cannot be seen. */
    public @Nullable Double in(Footprint footprint) {
      Long held =
          switch (this) {
            case HEAP -> footprint.heapBytes();
            case THREADS -> footprint.threads();
            case CONNECTIONS -> footprint.connections();
            case FILE_DESCRIPTORS -> footprint.fileDescriptors();
          };
      return held == null ? null : Double.valueOf((double) held / unit);
    }

    /** What one may hold at the end that held so much at the start: a tenth and a little more. */
    public double most(double start) {
      return allowance == 0 ? start : start * (1 + GROWTH) + allowance;
    }
  }

  /**
   * The figures of a soak, target by target. What has fewer than three samples is left out.
   *
   * @param samples of each target in the order of time
   */
  public static List<SoakFigures> of(List<SoakSample> samples) {
    List<SoakFigures> figures = new ArrayList<>();
    for (String target : samples.stream().map(SoakSample::target).distinct().toList()) {
      for (Resource resource : Resource.values()) {
        double[] held =
            samples.stream()
                .filter(sample -> sample.target().equals(target))
                .map(sample -> resource.in(sample.footprint()))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (held.length >= LEAST_SAMPLES) {
          int third = held.length / 3;
          figures.add(
              new SoakFigures(
                  target,
                  resource,
                  median(Arrays.copyOf(held, third)),
                  median(Arrays.copyOfRange(held, held.length - third, held.length))));
        }
      }
    }
    return figures;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Whether it holds no more at the end than noise explains. */
  public boolean isFlat() {
    return end <= resource.most(start);
  }
}
