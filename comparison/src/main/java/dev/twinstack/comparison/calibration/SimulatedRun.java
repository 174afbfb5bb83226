package dev.twinstack.comparison.calibration;

import dev.twinstack.comparison.analysis.Allowance;
import dev.twinstack.comparison.analysis.Question;
import dev.twinstack.comparison.result.EnvironmentManifest;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.Settings;
import dev.twinstack.comparison.result.StartUp;
import dev.twinstack.comparison.result.TargetManifest;
import dev.twinstack.comparison.result.WarmUpSlice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A run that was drawn and not measured: what a fresh JVM changes falls on the second target, once
 * a trial, question and workload; noise on every figure of every round.
 */
final class SimulatedRun {

  static final List<String> WORKLOADS = List.of("demo", "idle");

  private static final String FIRST = "first";
  private static final String SECOND = "second";
  private static final int OBJECTIVE_MS = 100;
  private static final double CAPACITY = 3000;
  private static final int SLICES = 24;
  private static final long SLICE_NS = 3_000_000_000L;

  private final Design design;
  private final Conditions conditions;
  private final RandomGenerator random;
  private final List<RoundResult> rounds = new ArrayList<>();
  private final List<StartUp> startUps = new ArrayList<>();
  private final List<WarmUpSlice> warmUp = new ArrayList<>();

  private SimulatedRun(Design design, Conditions conditions, long seed) {
    this.design = design;
    this.conditions = conditions;
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  static RunResult of(Design design, Conditions conditions, long seed) {
    SimulatedRun run = new SimulatedRun(design, conditions, seed);
    for (int trial = 1; trial <= design.trials(); trial++) {
      run.trial(trial);
    }
    return run.result();
  }

  private void trial(int trial) {
    Map<Question, Double> ofJvm = jvm();
    for (String target : List.of(FIRST, SECOND)) {
      double scale = target.equals(SECOND) ? 1 : 0;
      startUps.add(
          new StartUp(
              trial,
              target,
              Math.round(4e9 * scaled(ofJvm, Question.START_UP, scale)),
              null,
              null));
      warmUp(trial, target, scaled(ofJvm, Question.WARM_UP, scale));
      ladder(trial, target, CAPACITY * scaled(ofJvm, Question.CAPACITY, scale));
    }
    for (String workload : WORKLOADS) {
      Map<Question, Double> second = jvm();
      // A JVM has one memory, whatever it is asked.
      second.put(Question.MEMORY, ofJvm.getOrDefault(Question.MEMORY, 0.0));
      second.merge(Question.COST, Math.log(conditions.costRatio()), Double::sum);
      boolean leads = trial == 1 && workload.equals(WORKLOADS.getFirst());
      for (int block = 0; leads && block < design.noiseBlocks(); block++) {
        block(Purpose.NOISE, trial, workload, List.of(FIRST, FIRST, FIRST, FIRST), second);
      }
      for (int block = 0; block < design.blocks(); block++) {
        block(Purpose.COMPARISON, trial, workload, List.of(FIRST, SECOND, SECOND, FIRST), second);
      }
    }
  }

  private Map<Question, Double> jvm() {
    Map<Question, Double> changes = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      double deviation = Allowance.of(question).betweenTrials() * conditions.noise();
      changes.put(question, deviation * random.nextGaussian());
    }
    return changes;
  }

  private static double scaled(Map<Question, Double> ofJvm, Question question, double scale) {
    return Math.exp(scale * ofJvm.getOrDefault(question, 0.0));
  }

  private void block(
      Purpose purpose,
      int trial,
      String workload,
      List<String> targets,
      Map<Question, Double> second) {
    for (String target : targets) {
      double scale = target.equals(SECOND) ? 1 : 0;
      Map<Question, Double> figures = new EnumMap<>(Question.class);
      for (Question question : Question.values()) {
        figures.put(question, scaled(second, question, scale) * roundNoise(question));
      }
      rounds.add(
          SimulatedRounds.compared(rounds.size() + 1, trial, purpose, target, workload, figures));
    }
  }

  /** A block's contrast of two means of two rounds has the variance of one round. */
  private double roundNoise(Question question) {
    double deviation = Allowance.of(question).betweenBlocks() * conditions.noise();
    double trend = deviation == 0 ? 0 : conditions.drift() * rounds.size();
    return Math.exp(trend + deviation * (conditions.heavyTails() ? t3() : random.nextGaussian()));
  }

  /** Student's t with 3 degrees of freedom, brought to a variance of 1. */
  private double t3() {
    double chiSquared = 0;
    for (int i = 0; i < 3; i++) {
      double normal = random.nextGaussian();
      chiSquared += normal * normal;
    }
    return random.nextGaussian() / Math.sqrt(chiSquared / 3) / Math.sqrt(3);
  }

  private void ladder(int trial, String target, double capacity) {
    for (int rate = 1000; rate <= 16_000; rate += rate / 4) {
      double p99Ms = OBJECTIVE_MS * Math.exp(8 * (rate / capacity - 1));
      rounds.add(SimulatedRounds.step(rounds.size() + 1, trial, target, rate, p99Ms));
    }
  }

  /** Ten times as dear at first, and exponentially less. */
  private void warmUp(int trial, String target, double factor) {
    double seconds = 4 * factor;
    for (int number = 1; number <= SLICES; number++) {
      double middle = (number - 0.5) * SLICE_NS / 1e9;
      double costNs = 1e5 * (1 + 9 * Math.exp(-middle / seconds));
      warmUp.add(
          new WarmUpSlice(
              trial,
              target,
              WORKLOADS.getFirst(),
              number,
              10_000,
              SLICE_NS,
              Math.round(10_000 * costNs),
              null,
              null));
    }
  }

  private RunResult result() {
    return new RunResult(
        RunResult.SCHEMA,
        Instant.EPOCH,
        0,
        null,
        new Settings(
            design.preset(),
            WORKLOADS,
            SimulatedRounds.RATE,
            SimulatedRounds.SECONDS,
            design.trials(),
            1,
            SLICE_NS / 1e9,
            OBJECTIVE_MS,
            null,
            null,
            null,
            null,
            "simulated"),
        new EnvironmentManifest(
            "simulated", "simulated", 1, 0, -1, null, null, null, "none", null, null, null, "none"),
        List.of(
            new TargetManifest(FIRST, "none", List.of(), null, null),
            new TargetManifest(SECOND, "none", List.of(), null, null)),
        List.of(),
        List.of(),
        startUps,
        warmUp,
        rounds,
        List.of(),
        List.of(),
        List.of());
  }
}
