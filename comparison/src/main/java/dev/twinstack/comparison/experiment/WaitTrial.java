package dev.twinstack.comparison.experiment;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.twinstack.common.experiment.ExperimentPaths;
import dev.twinstack.comparison.metrics.ProcessMeter;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentFigure;
import dev.twinstack.comparison.result.Measured;
import dev.twinstack.comparison.target.Target;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** More and more waits of a second at a time. Wants services that have just been started. */
public final class WaitTrial {

  /** How many threads the pool has where requests are carried by threads of the system. */
  public static final int PLATFORM_THREADS = 20_000;

  /** The usual 512 MiB would decide how many can wait: 50,000 take more than that. */
  public static final String HEAP = "-Xmx2g";

  private static final List<Integer> WAITS = List.of(10, 1_000, 10_000);
  private static final int REPETITIONS = 3;

  /** Once: no claim on the difference of two rests on it, and opening the connections is long. */
  private static final int MOST_WAITS = 50_000;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Files that a process has open besides its connections: more than enough. */
  private static final int OTHER_FILES = 1_000;

  private final Bench bench;
  private final Figures figures = new Figures(Experiment.WAIT);
  private final Map<Carrier, Long> atRest = new EnumMap<>(Carrier.class);

  private WaitTrial(Bench bench) {
    this.bench = bench;
  }

  /** Runs it; takes two minutes and a half. */
  public static List<ExperimentFigure> run(Bench bench) {
    WaitTrial trial = new WaitTrial(bench);
    try (var step =
        bench
            .progress()
            .start(
                "Experiment wait",
                (WAITS.size() * (long) REPETITIONS + 1) * Carrier.ALL.size(),
                "bursts")) {
      long done = 0;
      for (Carrier carrier : Carrier.ALL) {
        Long bytes = ProcessMeter.of(bench.target(carrier).processId()).residentBytes();
        trial.atRest.put(carrier, bytes == null ? 0 : bytes);
      }
      for (int waits : WAITS) {
        for (int repetition = 1; repetition <= REPETITIONS; repetition++) {
          for (Carrier carrier : Bench.inTurn(Carrier.ALL, repetition)) {
            trial.burst(carrier, waits, repetition);
            step.to(++done);
          }
        }
      }
      for (Carrier carrier : Carrier.ALL) {
        trial.burst(carrier, MOST_WAITS, 1);
        step.to(++done);
      }
    }
    return trial.figures.all();
  }

  /** As many requests as waits, or a fifth of them where the system has no room for as many. */
  private void burst(Carrier carrier, int waits, int repetition) {
    boolean fits = waits + OTHER_FILES <= mostFiles();
    int requests = fits ? waits : waits / ExperimentPaths.WAITS;
    String style = carrier.style();
    if (requests + OTHER_FILES > mostFiles()) {
      String reason =
          "%,d connections need as many open files, and %,d are allowed: raise ulimit -n"
              .formatted(requests, mostFiles());
      figures.miss(style, Measured.WAIT_SECONDS, waits, repetition, reason);
      return;
    }
    Target target = bench.target(carrier);
    try (Burst burst = Burst.open(target, requests);
        MemoryWatch memory = MemoryWatch.of(target.processId())) {
      Burst.Outcome outcome =
          burst.send(fits ? ExperimentPaths.ONE_WAIT : ExperimentPaths.FIVE_WAITS, PATIENCE);
      boolean whole = outcome.good() == requests;
      figures.add(
          style, Measured.WAIT_FAILED, waits, repetition, (double) requests - outcome.good());
      figures.add(
          style, Measured.WAIT_SECONDS, waits, repetition, whole ? outcome.seconds() : null);
      long more = memory.mostBytes() - atRest.getOrDefault(carrier, 0L);
      figures.add(
          style, Measured.WAIT_BYTES, waits, repetition, whole ? (double) more / waits : null);
    } catch (IOException e) {
      figures.add(style, Measured.WAIT_FAILED, waits, repetition, (double) requests);
      figures.miss(
          style, Measured.WAIT_SECONDS, waits, repetition, "not answered: " + e.getMessage());
    }
  }

  private static long mostFiles() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        ? system.getMaxFileDescriptorCount()
        : Long.MAX_VALUE;
  }
}
