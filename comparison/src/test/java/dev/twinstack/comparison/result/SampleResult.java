package dev.twinstack.comparison.result;

import java.time.Instant;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** A small run made up by hand, so that figures can be checked by hand. */
public final class SampleResult {

  private SampleResult() {}

  /** A run with the given rounds of the workload demo on the targets blocking and reactive. */
  public static RunResult with(List<RoundResult> rounds) {
    return new RunResult(
        RunResult.SCHEMA,
        Instant.parse("2026-11-21T02:53:52Z"),
        300_000_000_000L,
        null,
        new Settings(
            "quick",
            List.of("demo"),
            1000,
            10,
            1,
            32,
            5,
            100,
            null,
            1_000_000L,
            20_261_121L,
            null,
            "./compare run"),
        new EnvironmentManifest(
            "Linux 6.1 amd64",
            "Fast 9000",
            2,
            8L << 30,
            0.25,
            "performance",
            "2 CPUs",
            null,
            "Vendor 25",
            "abc",
            "embedded",
            "11.4.5",
            "Hyperfoil 0.25.2"),
        List.of(
            new TargetManifest(
                "blocking", "http://127.0.0.1:8081", List.of("-Xmx512m"), "1.0", "abc"),
            new TargetManifest("reactive", "http://127.0.0.1:8082", List.of(), null, null)),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new WarmUpSlice(
                1, "blocking", "demo", 1, 1000, 5_000_000_000L, 200_000_000L, 3, 40_000_000L)),
        rounds,
        List.of(),
        List.of(),
        List.of());
  }

  /** The same run with reasons against the whole of it. */
  public static RunResult invalid(RunResult run, String... reasons) {
    return new RunResult(
        run.schema(),
        run.startedAt(),
        run.elapsedNs(),
        run.partial(),
        run.settings(),
        run.environment(),
        run.targets(),
        run.ledger(),
        run.traps(),
        run.startUps(),
        run.warmUp(),
        run.rounds(),
        run.idleConnections(),
        run.detections(),
        List.of(reasons));
  }

  /**
   * A round of ten seconds whose every answer took the same time.
   *
   * @param good the answers, of which a tenth are hits
   * @param responseMs the response time of each
   * @param targetCpuNs the CPU time of the target; null where not measured
   * @param invalid why the round does not count
   */
  public static RoundResult round(
      int number,
      String target,
      long good,
      long responseMs,
      @Nullable Long targetCpuNs,
      String... invalid) {
    Latencies latencies = latencies(good, responseMs);
    return new RoundResult(
        number,
        1,
        Purpose.COMPARISON,
        target,
        "demo",
        1000,
        null,
        10_000_000_000L,
        10_000_000_000L,
        new RequestCounts(good, good, good / 10, 0, 0, 0, 0, 0, 0, 0),
        latencies,
        latencies,
        latencies(good, 0),
        new RoundCost(targetCpuNs, 500_000_000L, 1_000_000_000L, 300L << 20, 1000L, null),
        null,
        null,
        List.of(),
        List.of(invalid));
  }

  private static Latencies latencies(long count, long ms) {
    Histogram histogram = new Histogram(1, 600_000_000_000L, 3);
    histogram.recordValueWithCount(ms * 1_000_000, count);
    return Latencies.of(histogram);
  }
}
