package dev.twinstack.comparison.result;

import java.util.List;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** A round made up by hand, ten seconds long, with what a test is about set and the rest plain. */
public final class SampleRound {

  private static final long DURATION_NS = 10_000_000_000L;

  private final Purpose purpose;
  private final String target;
  private final int rate;
  private final long ms;
  private String workload = "demo";
  private int number = 1;
  private int trial = 1;
  private long good;
  private long failed;
  private @Nullable Long cpuUs = 100L;
  private long residentBytes = 300L << 20;
  private @Nullable RuntimeFigures runtime;
  private @Nullable DatabaseCounts database;
  private List<String> invalid = List.of();

  private SampleRound(Purpose purpose, String target, int rate, long ms) {
    this.purpose = purpose;
    this.target = target;
    this.rate = rate;
    this.ms = ms;
    good = rate * 10L;
  }

  /** A round with a purpose, whose every answer takes so many milliseconds. */
  public static SampleRound of(Purpose purpose, String target, int rate, long ms) {
    return new SampleRound(purpose, target, rate, ms);
  }

  /** A step of the ladder. */
  public static SampleRound ladder(String target, int rate, long ms) {
    return of(Purpose.LADDER, target, rate, ms);
  }

  /** One of the rounds A B B A. */
  public static SampleRound compared(String target) {
    return of(Purpose.COMPARISON, target, 1000, 2);
  }

  /** What is asked. */
  public SampleRound workload(String name) {
    workload = name;
    return this;
  }

  /** Its place in the run. */
  public SampleRound at(int trialNumber, int roundNumber) {
    trial = trialNumber;
    number = roundNumber;
    return this;
  }

  /** How many are answered well, in place of all. */
  public SampleRound good(long answers) {
    good = answers;
    return this;
  }

  /** How many more end in a status 5xx. */
  public SampleRound failing(long answers) {
    failed = answers;
    return this;
  }

  /** CPU microseconds an answer; null where not measured. */
  public SampleRound cpuUs(@Nullable Long us) {
    cpuUs = us;
    return this;
  }

  /** The memory at the end. */
  public SampleRound resident(long bytes) {
    residentBytes = bytes;
    return this;
  }

  /** What the target's meters say. */
  public SampleRound runtime(RuntimeFigures figures) {
    runtime = figures;
    return this;
  }

  /** What the database counted. */
  public SampleRound database(long queries) {
    database = new DatabaseCounts(queries, 0);
    return this;
  }

  /** Why it does not count. */
  public SampleRound invalid(String reason) {
    invalid = List.of(reason);
    return this;
  }

  /** The round. */
  public RoundResult build() {
    Histogram histogram = new Histogram(1, 600_000_000_000L, 3);
    histogram.recordValueWithCount(ms * 1_000_000, good + failed);
    Latencies latencies = Latencies.of(histogram);
    return new RoundResult(
        number,
        trial,
        purpose,
        target,
        workload,
        rate,
        null,
        DURATION_NS,
        DURATION_NS,
        new RequestCounts(good + failed, good, good / 10, 0, failed, 0, 0, 0, 0, 0),
        latencies,
        latencies,
        latencies,
        new RoundCost(
            cpuUs == null ? null : Long.valueOf(cpuUs * good * 1000),
            500_000_000L,
            1_000_000_000L,
            residentBytes,
            1000L,
            null),
        runtime,
        database,
        List.of(),
        invalid);
  }
}
