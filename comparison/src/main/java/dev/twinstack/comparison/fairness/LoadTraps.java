package dev.twinstack.comparison.fairness;

import dev.twinstack.comparison.fairness.Trap.Seen;
import dev.twinstack.comparison.result.DatabaseCounts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Traps that are seen only under load. */
final class LoadTraps {

  /** Pings of idle connections, and whoever else asks the database, may add a few. */
  private static final double MOST_STATEMENTS = 1.05;

  /** Of some loops that work evenly none has nearly so much. */
  private static final double MOST_SHARE = 0.8;

  /** Below that, steps of 10 ms are too coarse to see a share. */
  private static final long LEAST_CPU_NS = 500_000_000;

  private LoadTraps() {}

  static List<Trap> seen(Map<String, UnderLoad> loads) {
    return List.of(
        new Trap(
            "more than one statement a request",
            "leave out @Transactional around a single read, and pings: each is a round trip",
            facts -> statements(loads.get(facts.target()))),
        new Trap(
            "R2DBC on one event loop",
            "let the pool open its connections one after another, or give the driver loop"
                + " resources that do not colocate",
            facts -> loops(facts, loads.get(facts.target()))));
  }

  private static Seen statements(@Nullable UnderLoad load) {
    DatabaseCounts counts = load == null ? null : load.database();
    if (load == null || counts == null || load.requests() == 0) {
      return Seen.notChecked("the database's counters were not read");
    }
    double each = (double) (counts.queries() + counts.others()) / load.requests();
    return Seen.of(
        each > MOST_STATEMENTS,
        String.format(
            Locale.ROOT,
            "%.3f statements and commands a request, %.2f are allowed",
            each,
            MOST_STATEMENTS));
  }

  private static Seen loops(Facts facts, @Nullable UnderLoad load) {
    if (!facts.libraries().isEmpty() && !facts.libraries().containsKey("r2dbc-spi")) {
      return Seen.of(false, "it has no R2DBC");
    }
    Map<Long, Long> loops = load == null ? null : load.driverLoops();
    if (loops == null || loops.isEmpty()) {
      return Seen.notChecked("no event loops of a driver were seen");
    }
    long total = loops.values().stream().mapToLong(ns -> ns).sum();
    if (total < LEAST_CPU_NS) {
      return Seen.notChecked(
          "the event loops of the driver had too little to do: %d ms of CPU"
              .formatted(total / 1_000_000));
    }
    double share = (double) loops.values().stream().mapToLong(ns -> ns).max().orElse(0) / total;
    return Seen.of(
        share > MOST_SHARE,
        String.format(
            Locale.ROOT,
            "the busiest of %d event loops of the driver used %.0f %% of their CPU time",
            loops.size(),
            share * 100));
  }
}
