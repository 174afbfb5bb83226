package dev.twinstack.comparison.scenario;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How much time a run takes: the place where all durations stand. */
public enum Preset {
  /** A first answer in some minutes. */
  QUICK(5, 12, 10, 1, false),
  /** An answer to build on. */
  STANDARD(5, 24, 30, 2, false),
  /** An answer to publish. */
  THOROUGH(10, 24, 60, 4, false),
  /** Only to see that the parts work together: its figures mean nothing. */
  SMOKE(1, 3, 1, 1, true);

  /** The rate of a run unless another is asked for, in requests a second. */
  public static final int DEFAULT_RATE = 1_000;

  /** The clients of the warm-up: enough to keep both services busy. */
  public static final int WARM_UP_CLIENTS = 32;

  private final Duration slice;
  private final int maxSlices;
  private final Duration round;
  private final int repeats;
  private final boolean trialRun;

  Preset(int sliceSeconds, int maxSlices, int roundSeconds, int repeats, boolean trialRun) {
    this.slice = Duration.ofSeconds(sliceSeconds);
    this.maxSlices = maxSlices;
    this.round = Duration.ofSeconds(roundSeconds);
    this.repeats = repeats;
    this.trialRun = trialRun;
  }

  /** How long one slice of the warm-up takes. */
  public Duration slice() {
    return slice;
  }

  /** After how many slices a target's warm-up ends, flat or not. */
  public int maxSlices() {
    return maxSlices;
  }

  /** How long one round takes. */
  public Duration round() {
    return round;
  }

  /** How often the rounds A B B A are gone through for every workload. */
  public int repeats() {
    return repeats;
  }

  /**
   * Whether a round counts only if the schedule was kept: not where only the parts are tried, on a
   * machine that may be busy with a build.
   */
  public boolean judgesTiming() {
    return !trialRun;
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
                    .filter(preset -> !preset.trialRun)
                    .map(Preset::toString)
                    .collect(Collectors.joining(", "))));
  }

  /** As it is written on a command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
