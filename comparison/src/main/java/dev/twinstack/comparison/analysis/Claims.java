package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.analysis.Saying.Hypothesis;
import dev.twinstack.comparison.analysis.Saying.Side;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.Measured;
import dev.twinstack.comparison.result.Style;
import java.util.List;
import java.util.stream.Stream;

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
    return about(experiment).map(hypothesis -> hypothesis.on(figures)).toList();
  }

  private static Stream<Hypothesis> about(Experiment experiment) {
    return switch (experiment) {
      case WAIT -> Stream.concat(waits(), waitingMemory());
      case HOG -> hogs();
      case PIN -> pins();
      case SLIP -> slips();
      case FANOUT -> Stream.concat(fanout(), fanoutFailures());
      case STREAM -> Stream.of(Style.VIRTUAL, Style.LOOP).flatMap(Claims::streams);
      case SLOW -> Stream.concat(Stream.of(Crossover::claim), slowness());
      case MIX -> Stream.of();
      case DEBUG -> Stream.of(Style.VIRTUAL, Style.LOOP).flatMap(Claims::debugging);
    };
  }

  /** That somebody would notice by how much the first is more. */
  private static Hypothesis noticed(String text, Side first, Side second) {
    return new Saying(text).atLeast(NOTICED, first, second);
  }

  private static Hypothesis unchanged(String text, Side first, Side second) {
    return new Saying(text).atMost(HARDLY, first, second);
  }

  private static Stream<Hypothesis> waits() {
    return Stream.of(Style.VIRTUAL, Style.LOOP, Style.PLATFORM)
        .flatMap(style ->
            Stream.of(1_000.0, 10_000.0, 50_000.0)
                .map(waits -> new Side(style, Measured.WAIT_SECONDS, waits, "seconds")))
        .map(side ->
            new Saying(
                    "%,.0f waits of a second take hardly longer than one on %s"
                        .formatted(side.at(), side.style()))
                .below(A_SECOND * NOTICED, side));
  }

  private static Side waiting(String style, String label) {
    return new Side(style, Measured.WAIT_BYTES, 10_000, label);
  }

  private static Stream<Hypothesis> waitingMemory() {
    return Stream.of(
        noticed(
            "A waiting thread of the system costs far more memory than a virtual one",
            waiting(Style.PLATFORM, "bytes: platform"),
            waiting(Style.VIRTUAL, "virtual")),
        new Saying("A waiting virtual thread costs more memory than a waiting callback")
            .atLeast(
                HARDLY,
                waiting(Style.VIRTUAL, "bytes: virtual"),
                waiting(Style.LOOP, "event loops")));
  }

  private static Side hogged(String style, String label) {
    return new Side(style, Measured.HOG_P99, Measured.HOG_WITH_HOGS, label);
  }

  private static Hypothesis starves(String text, String style) {
    Side alone = new Side(style, Measured.HOG_P99, Measured.HOG_ALONE, "without");
    return noticed(text, hogged(style, "p99 in ms: with hogs"), alone);
  }

  private static Stream<Hypothesis> hogs() {
    return Stream.of(
        starves("Work for the processor on an event loop makes everybody wait", Style.LOOP),
        starves(
            "Virtual threads are not pre-empted either: the same happens on them", Style.VIRTUAL),
        noticed(
            "Threads of the system are pre-empted: others wait less there than on event loops",
            hogged(Style.LOOP, "p99 in ms: event loops"),
            hogged(Style.PLATFORM, "platform threads")),
        noticed(
            "Moved to a bounded scheduler, the work no longer starves the event loop",
            hogged(Style.LOOP, "p99 in ms: on the loop"),
            hogged(Style.LOOP_MOVED, "moved")),
        noticed(
            "Moved to a bounded pool, the work no longer starves the virtual threads",
            hogged(Style.VIRTUAL, "p99 in ms: on a virtual thread"),
            hogged(Style.VIRTUAL_MOVED, "moved")));
  }

  private static Side plain(String style, String figure, String label) {
    return new Side(style, figure, 0, label);
  }

  private static Stream<Hypothesis> pins() {
    return Stream.of(
        noticed(
            "A call that blocks in C keeps the carrier of a virtual thread",
            plain(Style.VIRTUAL, Measured.PIN_IN_C, "seconds: in C"),
            plain(Style.VIRTUAL, Measured.PIN_IN_JAVA, "in Java")),
        unchanged(
            "To a thread of the system it makes no difference",
            plain(Style.PLATFORM, Measured.PIN_IN_C, "seconds: in C"),
            plain(Style.PLATFORM, Measured.PIN_IN_JAVA, "in Java")),
        noticed(
            "An event loop is kept by a call that blocks in Java as well",
            plain(Style.LOOP, Measured.PIN_IN_JAVA, "seconds: on the loop"),
            plain(Style.LOOP_MOVED, Measured.PIN_IN_JAVA, "moved")),
        new Saying("Moved to a bounded scheduler, five calls in C take as long as one")
            .below(A_SECOND * HARDLY, plain(Style.LOOP_MOVED, Measured.PIN_IN_C, "seconds")),
        new Saying("Moved to a bounded pool from virtual threads, they do so too")
            .below(A_SECOND * HARDLY, plain(Style.VIRTUAL_MOVED, Measured.PIN_IN_C, "seconds")));
  }

  private static Stream<Hypothesis> slips() {
    return Stream.of(
        noticed(
            "One call that blocks on the event loop spoils the service",
            plain(Style.LOOP, Measured.SLIP_SLIPPED, "p99 in ms: with the slip"),
            plain(Style.LOOP, Measured.SLIP_MENDED, "without")),
        unchanged(
            "Since JEP 491 a monitor held while waiting costs virtual threads nothing",
            plain(Style.VIRTUAL, Measured.SLIP_SLIPPED, "p99 in ms: with the slip"),
            plain(Style.VIRTUAL, Measured.SLIP_MENDED, "without")),
        new Saying("A detector tells of the blocked loop within ten seconds")
            .below(10, plain(Style.LOOP, Measured.SLIP_DETECTED, "seconds")));
  }

  private static Side p50(String style, double queries, String label) {
    return new Side(style, Measured.FANOUT_P50, queries, label);
  }

  private static Hypothesis composes(String way, String style) {
    return new Saying("Three queries at once take hardly longer than one " + way)
        .atMost(
            NOTICED,
            p50(style, Measured.FANOUT_FAN, "p50 in ms: three"),
            p50(style, Measured.FANOUT_ONE, "one"));
  }

  private static Stream<Hypothesis> fanout() {
    return Stream.of(
        composes("on virtual threads", Style.VIRTUAL),
        composes("by zip on event loops", Style.LOOP));
  }

  private static Stream<Hypothesis> fanoutFailures() {
    String text = "The failure of one query is answered without waiting for the others on ";
    return Stream.of(Style.VIRTUAL, Style.LOOP)
        .map(style ->
            new Saying(text + style)
                .below(HALF_A_SECOND, plain(style, Measured.FANOUT_FAILING, "seconds")));
  }

  private static Stream<Hypothesis> streams(String style) {
    double readers = Measured.STREAM_READERS;
    return Stream.of(
        new Saying("Slow readers do not fill the memory of " + style)
            .below(
                A_QUARTER_OF_THE_STREAMS_MIB,
                new Side(style, Measured.STREAM_MEMORY, readers, "MiB")),
        new Saying("Slow readers do not hold up others on " + style)
            .atMost(
                NOTICED,
                new Side(style, Measured.STREAM_P99, readers, "p99 in ms: beside them"),
                plain(style, Measured.STREAM_P99, "without")));
  }

  private static Side farAway(String style, String figure, String label) {
    return new Side(style, figure, Measured.SLOW_MOST_MS, label);
  }

  private static Hypothesis dearer(String resource, String figure, String unit) {
    return new Saying(
            "Waiting for it costs virtual threads more %s than event loops".formatted(resource))
        .atLeast(
            HARDLY,
            farAway(Style.VIRTUAL, figure, unit + ": virtual"),
            farAway(Style.LOOP, figure, "event loops"));
  }

  private static Stream<Hypothesis> slowness() {
    return Stream.of(
        dearer("CPU an answer", Measured.SLOW_CPU, "us"),
        dearer("memory", Measured.SLOW_MEMORY, "MiB"));
  }

  private static Stream<Hypothesis> debugging(String style) {
    return Stream.of(
        new Saying("The stack trace of a failed query names the line that asked on " + style)
            .yes(plain(style, Measured.DEBUG_TRACE_TELLS, "in the trace (1: yes)")),
        new Saying("A dump of all threads shows the line that waits for a query on " + style)
            .yes(plain(style, Measured.DEBUG_DUMP_TELLS, "in the dump (1: yes)")),
        new Saying(
                "Stepping over leads from the question to its rows through own code alone on "
                    + style)
            .below(0, plain(style, Measured.DEBUG_STOPS_LIBRARIES, "stops in libraries")),
        new Saying("Where the rows are, a variable still tells what was asked on " + style)
            .yes(plain(style, Measured.DEBUG_STILL_SEES, "in a variable (1: yes)")));
  }
}
