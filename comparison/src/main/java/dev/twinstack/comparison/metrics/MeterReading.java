package dev.twinstack.comparison.metrics;

import dev.twinstack.comparison.metrics.Exposition.Sample;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A target's meters at one instant.
 *
 * @param meters what it told; empty where it told nothing
 * @param readingBytes what the target allocates to be read once; 0 where that was not looked at
 * @param contextSwitches by thread, how often it left a processor; null where not known
 */
public record MeterReading(
    Exposition meters, long readingBytes, @Nullable Map<Long, Long> contextSwitches) {

  private static final double NS = 1e9;
  private static final Set<String> OLD =
      Set.of("G1 Old Gen", "PS Old Gen", "Tenured Gen", "ZHeap", "ZGC Old Generation");

  /**
   * What happened since an earlier reading.
   *
   * @param path the path that was asked, without a query, as in {@code /demo}
   */
  public MeterFigures since(MeterReading earlier, String path) {
    Predicate<Sample> asked = sample -> sample.has("uri", path) && sample.has("status", "200");
    String requests = "http_server_requests_seconds";
    return new MeterFigures(
        allocated(earlier),
        whole(gc(earlier, "jvm_gc_pause_seconds_count"), 1),
        whole(gc(earlier, "jvm_gc_pause_seconds_sum"), NS),
        heapAfterGc(),
        gauge("jvm_threads_live_threads"),
        whole(grown(earlier, requests + "_count", asked), 1),
        whole(grown(earlier, requests + "_sum", asked), NS),
        whole(grown(earlier, requests + "_count", sample -> true), 1),
        count(earlier, "db_pool_acquire_seconds_count"),
        time(earlier, "db_pool_acquire_seconds_sum"),
        count(earlier, "db_query_seconds_count"),
        time(earlier, "db_query_seconds_sum"),
        gauge("db_pool_active"),
        gauge("db_pool_pending"),
        gauge("db_pool_max"),
        compilation(earlier),
        switches(earlier));
  }

  private @Nullable Long count(MeterReading earlier, String name) {
    return whole(grown(earlier, name, sample -> true), 1);
  }

  private @Nullable Long time(MeterReading earlier, String name) {
    return whole(grown(earlier, name, sample -> true), NS);
  }

  /** A series that was not there before began at zero, if only the target answered then. */
  private @Nullable Double grown(MeterReading earlier, String name, Predicate<Sample> which) {
    Double now = meters.sum(name, which);
    Double then = earlier.meters.sum(name, which);
    if (now == null || earlier.meters.samples().isEmpty()) {
      return null;
    }
    return then == null ? now : Double.valueOf(now - then);
  }

  /** Without a collection Micrometer tells no pauses, which is none. */
  private @Nullable Double gc(MeterReading earlier, String name) {
    Double grown = grown(earlier, name, sample -> true);
    return grown == null && meters.hasAny("jvm_gc_") && earlier.meters.hasAny("jvm_gc_")
        ? Double.valueOf(0)
        : grown;
  }

  private @Nullable Long allocated(MeterReading earlier) {
    Long all = allAllocated(earlier);
    return all == null ? null : Long.valueOf(Math.max(0, all - earlier.readingBytes));
  }

  @Nullable Long allAllocated(MeterReading earlier) {
    Long exact = count(earlier, "jvm_allocated_bytes_total");
    if (exact != null) {
      return exact;
    }
    // Micrometer adds at a collection what eden held before it: the rest is in eden still.
    Double collected = grown(earlier, "jvm_gc_memory_allocated_bytes_total", sample -> true);
    Double eden =
        grown(
            earlier,
            "jvm_memory_used_bytes",
            sample -> sample.labels().getOrDefault("id", "").contains("Eden"));
    return collected == null || eden == null ? null : whole(collected + eden, 1);
  }

  private @Nullable Long heapAfterGc() {
    Double share = meters.sum("jvm_memory_usage_after_gc", sample -> sample.has("area", "heap"));
    Double most =
        meters.sum(
            "jvm_memory_max_bytes", sample -> OLD.contains(sample.labels().getOrDefault("id", "")));
    return share == null || most == null
        ? gauge("jvm_gc_live_data_size_bytes")
        : whole(share * most, 1);
  }

  private @Nullable Long compilation(MeterReading earlier) {
    Long seconds = time(earlier, "jvm_compilation_seconds_total");
    return seconds == null
        ? whole(grown(earlier, "jvm_compilation_time_ms_total", sample -> true), 1e6)
        : seconds;
  }

  private @Nullable Long gauge(String name) {
    return whole(meters.sum(name), 1);
  }

  private @Nullable Long switches(MeterReading earlier) {
    Map<Long, Long> now = contextSwitches;
    Map<Long, Long> then = earlier.contextSwitches;
    return now == null || then == null
        ? null
        : Long.valueOf(ThreadMeter.grown(then, now).values().stream().mapToLong(n -> n).sum());
  }

  private static @Nullable Long whole(@Nullable Double value, double factor) {
    return value == null ? null : Long.valueOf(Math.round(value * factor));
  }
}
