package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.analysis.Claim.Side;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.Measured;
import dev.twinstack.comparison.result.Style;
import java.util.ArrayList;
import java.util.List;

/** What is said of each experiment, held against the figures. The limits stand here alone. */
public final class Claims {

  /** More than so many times counts as a difference that somebody notices. */
  private static final double NOTICED = 1.5;

  /** Up to so many times counts as hardly any. */
  private static final double HARDLY = 1.25;

  private static final double A_SECOND = 1;
  private static final double HALF_A_SECOND = 0.5;

  /** A quarter of what the slow readers asked for, at some 200 bytes a row. */
  private static final double A_QUARTER_OF_THE_STREAMS_MIB = 95;

  private Claims() {}

  /** The claims that an experiment is about, in the order of the chapter. */
  public static List<Claim> of(Experiment experiment, ExperimentFigures figures) {
    return switch (experiment) {
      case WAIT -> wait(figures);
      case HOG -> hog(figures);
      case PIN -> pin(figures);
      case SLIP -> slip(figures);
      case FANOUT -> fanout(figures);
      case STREAM -> stream(figures);
      case SLOW -> slow(figures);
      case MIX -> List.of();
      case DEBUG -> debug(figures);
    };
  }

  private static List<Claim> wait(ExperimentFigures figures) {
    List<Claim> claims = new ArrayList<>();
    for (String style : List.of(Style.VIRTUAL, Style.LOOP, Style.PLATFORM)) {
      for (double waits : List.of(1_000.0, 10_000.0, 50_000.0)) {
        claims.add(
            Claim.below(
                "%,.0f waits of a second take hardly longer than one on %s".formatted(waits, style),
                figures,
                new Side(style, Measured.WAIT_SECONDS, waits, "seconds"),
                A_SECOND * NOTICED));
      }
    }
    claims.add(
        Claim.atLeast(
            "A waiting thread of the system costs far more memory than a virtual one",
            figures,
            new Side(Style.PLATFORM, Measured.WAIT_BYTES, 10_000, "bytes: platform"),
            new Side(Style.VIRTUAL, Measured.WAIT_BYTES, 10_000, "virtual"),
            NOTICED));
    claims.add(
        Claim.atLeast(
            "A waiting virtual thread costs more memory than a waiting callback",
            figures,
            new Side(Style.VIRTUAL, Measured.WAIT_BYTES, 10_000, "bytes: virtual"),
            new Side(Style.LOOP, Measured.WAIT_BYTES, 10_000, "event loops"),
            HARDLY));
    return claims;
  }

  private static Side p99(String style, double hogs, String label) {
    return new Side(style, Measured.HOG_P99, hogs, label);
  }

  private static List<Claim> hog(ExperimentFigures figures) {
    double with = Measured.HOG_WITH_HOGS;
    double alone = Measured.HOG_ALONE;
    return List.of(
        Claim.atLeast(
            "Work for the processor on an event loop makes everybody wait",
            figures,
            p99(Style.LOOP, with, "p99 in ms: with hogs"),
            p99(Style.LOOP, alone, "without"),
            NOTICED),
        Claim.atLeast(
            "Virtual threads are not pre-empted either: the same happens on them",
            figures,
            p99(Style.VIRTUAL, with, "p99 in ms: with hogs"),
            p99(Style.VIRTUAL, alone, "without"),
            NOTICED),
        Claim.atLeast(
            "Threads of the system are pre-empted: others wait less there than on event loops",
            figures,
            p99(Style.LOOP, with, "p99 in ms: event loops"),
            p99(Style.PLATFORM, with, "platform threads"),
            NOTICED),
        Claim.atLeast(
            "Moved to a bounded scheduler, the work no longer starves the event loop",
            figures,
            p99(Style.LOOP, with, "p99 in ms: on the loop"),
            p99(Style.LOOP_MOVED, with, "moved"),
            NOTICED),
        Claim.atLeast(
            "Moved to a bounded pool, the work no longer starves the virtual threads",
            figures,
            p99(Style.VIRTUAL, with, "p99 in ms: on a virtual thread"),
            p99(Style.VIRTUAL_MOVED, with, "moved"),
            NOTICED));
  }

  private static Side plain(String style, String figure, String label) {
    return new Side(style, figure, 0, label);
  }

  private static List<Claim> pin(ExperimentFigures figures) {
    return List.of(
        Claim.atLeast(
            "A call that blocks in C keeps the carrier of a virtual thread",
            figures,
            plain(Style.VIRTUAL, Measured.PIN_IN_C, "seconds: in C"),
            plain(Style.VIRTUAL, Measured.PIN_IN_JAVA, "in Java"),
            NOTICED),
        Claim.atMost(
            "To a thread of the system it makes no difference",
            figures,
            plain(Style.PLATFORM, Measured.PIN_IN_C, "seconds: in C"),
            plain(Style.PLATFORM, Measured.PIN_IN_JAVA, "in Java"),
            HARDLY),
        Claim.atLeast(
            "An event loop is kept by a call that blocks in Java as well",
            figures,
            plain(Style.LOOP, Measured.PIN_IN_JAVA, "seconds: on the loop"),
            plain(Style.LOOP_MOVED, Measured.PIN_IN_JAVA, "moved"),
            NOTICED),
        Claim.below(
            "Moved to a bounded scheduler, five calls in C take as long as one",
            figures,
            plain(Style.LOOP_MOVED, Measured.PIN_IN_C, "seconds"),
            A_SECOND * HARDLY),
        Claim.below(
            "Moved to a bounded pool from virtual threads, they do so too",
            figures,
            plain(Style.VIRTUAL_MOVED, Measured.PIN_IN_C, "seconds"),
            A_SECOND * HARDLY));
  }

  private static List<Claim> slip(ExperimentFigures figures) {
    return List.of(
        Claim.atLeast(
            "One call that blocks on the event loop spoils the service",
            figures,
            plain(Style.LOOP, Measured.SLIP_SLIPPED, "p99 in ms: with the slip"),
            plain(Style.LOOP, Measured.SLIP_MENDED, "without"),
            NOTICED),
        Claim.atMost(
            "Since JEP 491 a monitor held while waiting costs virtual threads nothing",
            figures,
            plain(Style.VIRTUAL, Measured.SLIP_SLIPPED, "p99 in ms: with the slip"),
            plain(Style.VIRTUAL, Measured.SLIP_MENDED, "without"),
            HARDLY),
        Claim.below(
            "A detector tells of the blocked loop within ten seconds",
            figures,
            plain(Style.LOOP, Measured.SLIP_DETECTED, "seconds"),
            10));
  }

  private static List<Claim> fanout(ExperimentFigures figures) {
    List<Claim> claims = new ArrayList<>();
    claims.add(
        Claim.atMost(
            "Three queries at once take hardly longer than one on virtual threads",
            figures,
            new Side(Style.VIRTUAL, Measured.FANOUT_P50, Measured.FANOUT_FAN, "p50 in ms: three"),
            new Side(Style.VIRTUAL, Measured.FANOUT_P50, Measured.FANOUT_ONE, "one"),
            NOTICED));
    claims.add(
        Claim.atMost(
            "Three queries at once take hardly longer than one by zip on event loops",
            figures,
            new Side(Style.LOOP, Measured.FANOUT_P50, Measured.FANOUT_FAN, "p50 in ms: three"),
            new Side(Style.LOOP, Measured.FANOUT_P50, Measured.FANOUT_ONE, "one"),
            NOTICED));
    for (String style : List.of(Style.VIRTUAL, Style.LOOP)) {
      claims.add(
          Claim.below(
              "The failure of one query is answered without waiting for the others on " + style,
              figures,
              plain(style, Measured.FANOUT_FAILING, "seconds"),
              HALF_A_SECOND));
    }
    return claims;
  }

  private static List<Claim> stream(ExperimentFigures figures) {
    List<Claim> claims = new ArrayList<>();
    for (String style : List.of(Style.VIRTUAL, Style.PLATFORM, Style.LOOP)) {
      claims.add(
          Claim.below(
              "Slow readers do not fill the memory of " + style,
              figures,
              new Side(style, Measured.STREAM_MEMORY, Measured.STREAM_READERS, "MiB"),
              A_QUARTER_OF_THE_STREAMS_MIB));
      claims.add(
          Claim.atMost(
              "Slow readers do not hold up others on " + style,
              figures,
              new Side(
                  style, Measured.STREAM_P99, Measured.STREAM_READERS, "p99 in ms: beside them"),
              new Side(style, Measured.STREAM_P99, 0, "without"),
              NOTICED));
    }
    return claims;
  }

  private static Side farAway(String style, String figure, String label) {
    return new Side(style, figure, Measured.SLOW_MOST_MS, label);
  }

  private static List<Claim> slow(ExperimentFigures figures) {
    return List.of(
        Crossover.claim(figures),
        Claim.atLeast(
            "With a database 100 ms away event loops answer more than threads of the system",
            figures,
            farAway(Style.LOOP, Measured.SLOW_CAPACITY, "answers a second: event loops"),
            farAway(Style.PLATFORM, Measured.SLOW_CAPACITY, "platform threads"),
            HARDLY),
        Claim.atLeast(
            "Waiting for it costs virtual threads more CPU an answer than event loops",
            figures,
            farAway(Style.VIRTUAL, Measured.SLOW_CPU, "us: virtual"),
            farAway(Style.LOOP, Measured.SLOW_CPU, "event loops"),
            HARDLY),
        Claim.atLeast(
            "Waiting for it costs virtual threads more memory than event loops",
            figures,
            farAway(Style.VIRTUAL, Measured.SLOW_MEMORY, "MiB: virtual"),
            farAway(Style.LOOP, Measured.SLOW_MEMORY, "event loops"),
            HARDLY));
  }

  private static List<Claim> debug(ExperimentFigures figures) {
    List<Claim> claims = new ArrayList<>();
    for (String style : List.of(Style.VIRTUAL, Style.LOOP)) {
      claims.add(
          Claim.yes(
              "The stack trace of a failed query names the line that asked on " + style,
              figures,
              plain(style, Measured.DEBUG_TRACE_TELLS, "in the trace (1: yes)")));
      claims.add(
          Claim.yes(
              "A dump of all threads shows the line that waits for a query on " + style,
              figures,
              plain(style, Measured.DEBUG_DUMP_TELLS, "in the dump (1: yes)")));
    }
    return claims;
  }
}
