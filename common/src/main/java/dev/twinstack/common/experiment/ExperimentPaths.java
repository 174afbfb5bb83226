package dev.twinstack.common.experiment;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The paths of the experiments, which are there only where {@code twinstack.experiments.enabled} is
 * true: what either service answers on them, and how long it takes. Docs: {@code
 * docs/experiments.md}.
 */
public final class ExperimentPaths {

  /** Waits {@link #WAIT}, in the way of the style, and answers {@code []}. */
  public static final String ONE_WAIT = "/experiments/wait";

  /** Begins {@value #WAITS} such waits at once and answers {@code []} when all are over. */
  public static final String FIVE_WAITS = "/experiments/waits";

  /** Burns {@link CpuWork} where requests are carried and answers {@code []}. */
  public static final String HOG = "/experiments/hog";

  /** The same on one of {@value #MOVED_THREADS} threads of the system that carry no requests. */
  public static final String HOG_MOVED = "/experiments/hog-moved";

  /** Sleeps a second by {@link NativeSleep} where requests are carried and answers {@code []}. */
  public static final String PIN = "/experiments/pin";

  /** The same on one of the threads that carry no requests. */
  public static final String PIN_MOVED = "/experiments/pin-moved";

  /** Sleeps a second by {@code Thread.sleep} where requests are carried and answers {@code []}. */
  public static final String SLEEP = "/experiments/sleep";

  /** The same on one of the threads that carry no requests. */
  public static final String SLEEP_MOVED = "/experiments/sleep-moved";

  /** Waits {@link #SLIP} with the mistake that the style invites, and answers {@code []}. */
  public static final String SLIPPED = "/experiments/slip";

  /** The same without the mistake. */
  public static final String SLIP_MENDED = "/experiments/slip-mended";

  /** Looks {@link #NAMES} up, each by a query, all at once, and answers the rows in that order. */
  public static final String FANOUT = "/experiments/fanout";

  /** Three queries at once, of which two take a second and one fails at once: answers 503. */
  public static final String FANOUT_FAILING = "/experiments/fanout-failing";

  /** Answers the first {@value #STREAMED_ROWS} rows, one JSON object a line. */
  public static final String STREAM = "/experiments/stream";

  /** A query that fails: answers the lines of the stack trace, as strings. */
  public static final String FAILURE = "/experiments/failure";

  /** A query that takes a second: answers {@code []}. */
  public static final String STUCK = "/experiments/stuck";

  /** All of them. */
  public static final Set<String> ALL =
      Set.of(
          ONE_WAIT,
          FIVE_WAITS,
          HOG,
          HOG_MOVED,
          PIN,
          PIN_MOVED,
          SLEEP,
          SLEEP_MOVED,
          SLIPPED,
          SLIP_MENDED,
          FANOUT,
          FANOUT_FAILING,
          STREAM,
          FAILURE,
          STUCK);

  /** How long a wait takes. */
  public static final Duration WAIT = Duration.ofSeconds(1);

  /** How many waits a request of {@link #FIVE_WAITS} is. */
  public static final int WAITS = 5;

  /** How long the blocking call of a slip takes. */
  public static final Duration SLIP = Duration.ofMillis(20);

  /** How many threads do what is moved away from those that carry requests. */
  public static final int MOVED_THREADS = 20;

  /** What a fan-out looks up. */
  public static final List<String> NAMES = List.of("ab", "cd", "ef");

  /** The most rows of a stream. */
  public static final int STREAMED_ROWS = 100_000;

  /**
   * The rows that a stream reads by one statement and writes at one time, some twelve kilobytes.
   * Small, since Reactor Netty asks for up to 128 such pieces before a reader has taken the first.
   */
  public static final int PAGE_ROWS = 100;

  private ExperimentPaths() {}
}
