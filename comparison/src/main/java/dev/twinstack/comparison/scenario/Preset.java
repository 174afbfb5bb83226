package dev.twinstack.comparison.scenario;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How much time a run takes: the place where all durations stand. */
public enum Preset {
  /** The shortest that is honest on two cores: a first answer, with wide intervals. */
  QUICK(1, 4, 3, 4, 18, 2, 3, 2),
  /** An answer to build on. */
  STANDARD(4, 14, 3, 3, 30, 2, 3, 1),
  /** An answer to publish. */
  THOROUGH(12, 6, 4, 4, 30, 4, 4, 2),
  /** The original experiment: a closed number of users, the standard test, then the idle test. */
  SEED(1, 1, 60, 4, 18, 0, 0, 0),
  /** Only to see that the parts work together: its figures mean nothing. */
  SMOKE(1, 1, 1, 1, 1, 1, 1, 0);

  /** The rate of a run unless another is asked for, in requests a second. */
  public static final int DEFAULT_RATE = 1_000;

  /** The clients of the warm-up: enough to keep both services busy. */
  public static final int WARM_UP_CLIENTS = 32;

  /** The users of the original experiment unless another number is asked for. */
  public static final int DEFAULT_USERS = 100;

  /** The latency objective of the capacity: 99 of 100 requests are answered in this time. */
  public static final Duration OBJECTIVE = Duration.ofMillis(100);

  /** The connections that ask nothing, whose memory is measured. */
  public static final int IDLE_CONNECTIONS = 1_000;

  /** How long a target is held at the fixed rate before its first round, in every trial. */
  public static final Duration SETTLING = Duration.ofSeconds(2);

  private static final List<Double> RUNGS = List.of(0.4, 0.6, 0.75, 0.85, 0.95, 1.1);
  private static final int TARGETS = 2;
  private static final int ROUNDS_OF_A_BLOCK = 4;
  private static final Duration ONCE = Duration.ofSeconds(30);
  private static final Duration START_OF_A_TARGET = Duration.ofSeconds(10);
  private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(600);
  private static final double USUAL_SHARE_OF_SLICES = 0.6;
  private static final int SLICES_OF_A_WARM_TARGET = 7;

  private final int trials;
  private final int blocks;
  private final Duration round;
  private final Duration slice;
  private final int maxSlices;
  private final int noiseBlocks;
  private final Duration step;
  private final int refinements;

  Preset(
      int trials,
      int blocks,
      int roundSeconds,
      int sliceSeconds,
      int maxSlices,
      int noiseBlocks,
      int stepSeconds,
      int refinements) {
    this.trials = trials;
    this.blocks = blocks;
    this.round = Duration.ofSeconds(roundSeconds);
    this.slice = Duration.ofSeconds(sliceSeconds);
    this.maxSlices = maxSlices;
    this.noiseBlocks = noiseBlocks;
    this.step = Duration.ofSeconds(stepSeconds);
    this.refinements = refinements;
  }

  /** How many fresh pairs of JVMs there are. */
  public int trials() {
    return trials;
  }

  /**
   * How often the rounds A B B A are gone through, for every trial and workload: rather more short
   * rounds than fewer long ones, because a shared machine changes its speed within half a minute.
   */
  public int blocks() {
    return blocks;
  }

  /** How long one round takes. */
  public Duration round() {
    return round;
  }

  /**
   * How long one slice of the warm-up takes.
   *
   * @param first whether it is the first workload of a trial; the others find the JVM half warm
   */
  public Duration slice(boolean first) {
    return first ? slice : slice.dividedBy(2);
  }

  /** After how many slices a target's warm-up ends, flat or not. */
  public int maxSlices() {
    return maxSlices;
  }

  /** How many blocks of A/A rounds there are, in the first trial. */
  public int noiseBlocks() {
    return noiseBlocks;
  }

  /** How long one step of the ladder takes; zero where there is none. */
  public Duration step() {
    return step;
  }

  /** The rates of the ladder, as parts of what a fixed number of clients reached in the warm-up. */
  public List<Double> rungs() {
    return RUNGS;
  }

  /**
   * Whether a trial looks for the capacity: every second one, since it takes as long as its rounds.
   *
   * @param trial the trial's number, from 1
   */
  public static boolean hasLadder(int trial) {
    return trial % 2 == 1;
  }

  /** How often the capacity is looked for between the two steps that enclose it. */
  public int refinements() {
    return refinements;
  }

  /** Whether the rounds have a fixed number of clients instead of a rate. */
  public boolean isClosed() {
    return this == SEED;
  }

  /**
   * Whether a round counts only if the schedule was kept and the target was warm: not where only
   * the parts are tried, on a machine that may be busy with a build.
   */
  public boolean judgesTiming() {
    return this != SMOKE;
  }

  /**
   * How long a run takes, usually: it depends on how soon the targets are warm.
   *
   * @param workloads how many workloads are asked
   * @param ownTargets whether targets are started
   * @param withCapacity whether the capacity is looked for, where the preset does so
   * @param done how many of its trials are there already
   */
  public Duration expected(int workloads, boolean ownTargets, boolean withCapacity, int done) {
    int pairs = ownTargets ? trials : 1;
    Duration aTrial =
        warmUp(workloads)
            .plus(rounds(workloads))
            .plus(ownTargets ? START_OF_A_TARGET.multipliedBy(TARGETS) : Duration.ZERO);
    long ladders =
        withCapacity ? IntStream.rangeClosed(done + 1, pairs).filter(Preset::hasLadder).count() : 0;
    return ONCE.plus(done == 0 ? rounds(noiseBlocks, round) : Duration.ZERO)
        .plus(aTrial.multipliedBy(pairs - done))
        .plus(capacity().multipliedBy(ladders));
  }

  private Duration warmUp(int workloads) {
    long usual = Math.max(1, Math.round(maxSlices * USUAL_SHARE_OF_SLICES));
    Duration first = slice(true).plus(BETWEEN_ROUNDS).multipliedBy(usual);
    Duration other = slice(false).plus(BETWEEN_ROUNDS).multipliedBy(SLICES_OF_A_WARM_TARGET);
    return first.plus(other.multipliedBy(workloads - 1)).multipliedBy(TARGETS);
  }

  private Duration rounds(int workloads) {
    return rounds(blocks, round).plus(SETTLING.multipliedBy(TARGETS)).multipliedBy(workloads);
  }

  private static Duration rounds(int blocks, Duration round) {
    return round.plus(BETWEEN_ROUNDS).multipliedBy((long) blocks * ROUNDS_OF_A_BLOCK);
  }

  private Duration capacity() {
    if (step.isZero()) {
      return Duration.ZERO;
    }
    // Overload and recovery are two steps more, the overload twice as long.
    int steps = RUNGS.size() + refinements + 3;
    return step.plus(BETWEEN_ROUNDS).multipliedBy((long) steps * TARGETS);
  }

  /**
   * Reads a preset as it is written on a command line.
   *
   * @throws IllegalArgumentException if it is none, with a line that lists them
   */
  public static Preset parse(String text) {
    for (Preset preset : values()) {
      if (preset.toString().equals(text)) {
        return preset;
      }
    }
    throw new IllegalArgumentException(
        "The preset is '%s': choose from %s"
            .formatted(
                text,
                Arrays.stream(values())
                    .filter(preset -> preset != SMOKE)
                    .map(Preset::toString)
                    .collect(Collectors.joining(", "))));
  }

  /** As it is written on a command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
