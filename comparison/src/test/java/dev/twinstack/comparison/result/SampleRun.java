package dev.twinstack.comparison.result;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.HdrHistogram.Histogram;

/**
 * A whole run with every kind of figure in it, made up from a seed: what a report has to draw. Its
 * figures are plausible and mean nothing.
 */
public final class SampleRun {

  static final long SECOND = 1_000_000_000L;
  static final List<String> TARGETS = List.of("blocking", "reactive");
  static final int ROUND_SECONDS = 5;

  private final Random random = new Random(20_261_121);
  private final List<RoundResult> rounds = new ArrayList<>();
  private final List<WarmUpSlice> warmUp = new ArrayList<>();
  private final List<StartUp> startUps = new ArrayList<>();
  private final List<IdleConnections> idleConnections = new ArrayList<>();
  private int trial;

  private SampleRun() {}

  /** The run: two trials, two workloads, a ladder, an overload and what follows it. */
  public static RunResult full() {
    SampleRun run = new SampleRun();
    for (run.trial = 1; run.trial <= 2; run.trial++) {
      run.trial();
    }
    return run.result();
  }

  private void trial() {
    TARGETS.forEach(this::start);
    for (String workload : List.of("demo", "idle")) {
      TARGETS.forEach(target -> warmUp(target, workload));
    }
    for (int n = 0; n < 4; n++) {
      round(Purpose.NOISE, "blocking", "demo", 1000);
    }
    for (int repeat = 0; repeat < 2; repeat++) {
      for (String workload : List.of("demo", "idle")) {
        for (String target : List.of("blocking", "reactive", "reactive", "blocking")) {
          round(Purpose.COMPARISON, target, workload, 1000);
        }
      }
    }
    for (String target : TARGETS) {
      for (int rate : new int[] {1000, 2000, 3000, 4000, 5000}) {
        round(Purpose.LADDER, target, "demo", rate);
      }
    }
    for (String target : TARGETS) {
      round(Purpose.OVERLOAD, target, "demo", 6000);
      round(Purpose.RECOVERY, target, "demo", 1000);
    }
    for (int target = 0; target < 2; target++) {
      long before = (210L + 20L * target) << 20;
      idleConnections.add(
          new IdleConnections(
              trial, TARGETS.get(target), 1000, before, before + ((70L - 50L * target) << 20)));
    }
  }

  private void start(String target) {
    double seconds = (target.equals("blocking") ? 3.9 : 2.8) * noise(0.04);
    startUps.add(
        new StartUp(
            trial,
            target,
            (long) (seconds * SECOND),
            (long) (seconds * 1.6 * SECOND),
            (target.equals("blocking") ? 260L : 215L) << 20));
  }

  private void warmUp(String target, String workload) {
    for (int slice = 1; slice <= 10; slice++) {
      double cost = costUs(target, workload) * (1 + 3.2 * Math.exp(-slice / 1.8)) * noise(0.02);
      long answers = (long) (5 * 1.6e6 / (cost + 90));
      warmUp.add(
          new WarmUpSlice(
              trial,
              target,
              workload,
              slice,
              answers,
              5 * SECOND,
              (long) (answers * cost * 1000),
              (int) (420 * Math.exp(-slice / 1.5)),
              (long) (4 * SECOND * Math.exp(-slice / 2.0))));
    }
  }

  private void round(Purpose purpose, String target, String workload, int rate) {
    int number = rounds.size() + 1;
    long sent = (long) rate * ROUND_SECONDS;
    double load = rate / capacity(target);
    Histogram response = histogram();
    Histogram service = histogram();
    Histogram lag = histogram();
    List<SecondFigures> seconds = new ArrayList<>();
    long timeouts = 0;
    for (int second = 0; second < ROUND_SECONDS; second++) {
      Histogram part = histogram();
      for (int n = 0; n < rate; n++) {
        double waitedMs = load < 1 ? 0 : (second + n / (double) rate) * 1000 * (1 - 1 / load);
        double serviceMs = serviceMs(target, workload, Math.min(load, 0.97));
        service.recordValue((long) (serviceMs * 1e6));
        part.recordValue((long) ((waitedMs + serviceMs + 0.05) * 1e6));
        lag.recordValue((long) (20_000 + 15_000 * Math.abs(random.nextGaussian())));
      }
      long failed = load > 1.15 ? rate / 12 : 0;
      timeouts += failed;
      seconds.add(
          new SecondFigures(
              second,
              (long) Math.min(rate, capacity(target)) - failed,
              failed,
              part.getValueAtPercentile(50),
              part.getValueAtPercentile(99),
              part.getMaxValue()));
      response.add(part);
    }
    long good = sent - timeouts;
    rounds.add(
        new RoundResult(
            number,
            trial,
            purpose,
            target,
            workload,
            rate,
            null,
            ROUND_SECONDS * SECOND,
            (long) (ROUND_SECONDS * SECOND * Math.max(1, load)),
            new RequestCounts(
                sent, good, workload.equals("demo") ? good / 125 : 0, 0, 0, 0, 0, 0, timeouts, 0),
            Latencies.of(response),
            Latencies.of(service),
            Latencies.of(lag),
            cost(target, workload, good),
            runtime(target, workload, good),
            workload.equals("demo") ? new DatabaseCounts(good, 12) : null,
            seconds,
            number == 6 ? List.of("the <schedule> slipped: 1 in 100 left 14 ms late") : List.of()));
  }

  private RoundCost cost(String target, String workload, long good) {
    return new RoundCost(
        (long) (good * costUs(target, workload) * noise(0.012) * 1000),
        workload.equals("demo") ? (long) (good * 135 * noise(0.01) * 1000) : 0L,
        (long) (good * 105 * noise(0.02) * 1000),
        (long) ((target.equals("blocking") ? 640 : 560) * noise(0.01)) << 20,
        (long) (good * (target.equals("blocking") ? 3.1 : 1.7) * noise(0.03)),
        new HostLoad(0.01, 0.03));
  }

  private RuntimeFigures runtime(String target, String workload, long good) {
    boolean blocking = target.equals("blocking");
    boolean demo = workload.equals("demo");
    return new RuntimeFigures(
        (long) (good * (blocking ? 21_000 : 29_000) * noise(0.01)),
        good / 2500,
        good / 2500 * 3_100_000,
        (blocking ? 84L : 71L) << 20,
        blocking ? 31L : 24L,
        good,
        (long) (good * (blocking ? 470_000L : 520_000L) * noise(0.02)),
        demo ? good : null,
        demo ? good * 18_000 : null,
        demo ? good : null,
        demo ? (long) (good * 260_000 * noise(0.02)) : null);
  }

  private static double costUs(String target, String workload) {
    double blocking = workload.equals("demo") ? 309 : 92;
    return target.equals("blocking") ? blocking : blocking * (workload.equals("demo") ? 1.12 : 0.8);
  }

  private static double capacity(String target) {
    return target.equals("blocking") ? 4600 : 3800;
  }

  private double serviceMs(String target, String workload, double load) {
    double median = (workload.equals("demo") ? 0.5 : 0.2) * (target.equals("blocking") ? 1 : 1.1);
    double tail = random.nextDouble() < 0.008 ? 4 + 12 * random.nextDouble() : 1;
    return median * tail * Math.exp(0.18 * random.nextGaussian()) / (1 - load * load * load);
  }

  private double noise(double spread) {
    return 1 + spread * random.nextGaussian();
  }

  private static Histogram histogram() {
    return new Histogram(1, 600_000_000_000L, 3);
  }

  private RunResult result() {
    return new RunResult(
        RunResult.SCHEMA,
        Instant.parse("2026-11-21T02:53:52Z"),
        1180 * SECOND,
        null,
        SampleFacts.settings(),
        SampleFacts.environment(),
        TARGETS.stream().map(SampleFacts::manifest).toList(),
        SampleFacts.ledger(),
        SampleFacts.traps(),
        startUps,
        warmUp,
        rounds,
        idleConnections,
        SampleFacts.detections(),
        List.of());
  }
}
