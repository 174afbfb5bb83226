package dev.twinstack.comparison.result;

/** What the experiments measure, by the names that the chapter uses, and at what. */
public final class Measured {

  /** Until all waits are over, in seconds. */
  public static final String WAIT_SECONDS = "seconds until all are over";

  /** Requests that were not answered well. */
  public static final String WAIT_FAILED = "requests failed";

  /** What the service has in RAM more than before the first wait, by the number of waits. */
  public static final String WAIT_BYTES = "bytes a wait";

  /** The 99th percentile of the short requests, in ms. */
  public static final String HOG_P99 = "p99 of the others (ms)";

  /** Their median. */
  public static final String HOG_P50 = "p50 of the others (ms)";

  /** Nothing beside the short requests. */
  public static final double HOG_ALONE = 0;

  /** The percentage of requests that are work for the processor. */
  public static final double HOG_WITH_HOGS = 1;

  /** Until all five are over, with the call in C. */
  public static final String PIN_IN_C = "seconds for five sleeps in C";

  /** The same with the call in Java. */
  public static final String PIN_IN_JAVA = "seconds for five sleeps in Java";

  /** The 99th percentile with the mistake, in ms. */
  public static final String SLIP_SLIPPED = "p99 with the slip (ms)";

  /** Without it. */
  public static final String SLIP_MENDED = "p99 without it (ms)";

  /** From the first request under the detectors until they told of it. */
  public static final String SLIP_DETECTED = "seconds until a detector tells";

  /** How often the detectors saw it. */
  public static final String SLIP_SEEN = "times a detector saw it";

  /** The CPU time of the service for an answer, in microseconds. */
  public static final String FANOUT_CPU = "CPU an answer (us)";

  /** The median of the response time, in ms. */
  public static final String FANOUT_P50 = "p50 (ms)";

  /** The 99th percentile, in ms. */
  public static final String FANOUT_P99 = "p99 (ms)";

  /** From a request of which one query fails, while two take a second, until its answer. */
  public static final String FANOUT_FAILING = "seconds until the failure is answered";

  /** At this number of queries an answer the figures are those of a fan-out. */
  public static final double FANOUT_FAN = 3;

  /** At this one they are those of {@code /demo}. */
  public static final double FANOUT_ONE = 1;

  /** How many slow readers there are; at 0 there is none. */
  public static final double STREAM_READERS = 20;

  /** What comes into RAM in these seconds, in MiB. */
  public static final String STREAM_MEMORY = "MiB more in RAM";

  /** The 99th percentile of short requests meanwhile, in ms. */
  public static final String STREAM_P99 = "p99 of short requests (ms)";

  /** The rows of a whole stream. */
  public static final String STREAM_ROWS = "rows of a whole stream";

  /** One whole stream to one reader that takes it as it comes. */
  public static final String STREAM_SECONDS = "seconds for a whole stream";

  /** The CPU time of the service for that. */
  public static final String STREAM_CPU = "CPU seconds for a whole stream";

  /** How many answers 64 clients get a second that ask again at once; at a delay in ms. */
  public static final String SLOW_CAPACITY = "answers a second, 64 clients";

  /** Requests of theirs that were not answered well. */
  public static final String SLOW_FAILED = "requests failed, 64 clients";

  /** The most that the service has in RAM under them, in MiB. */
  public static final String SLOW_MEMORY = "MiB in RAM, 64 clients";

  /** Queries under way on average, each on a connection. */
  public static final String SLOW_BUSY = "connections busy, 200 requests a second";

  /** The CPU time of the service for an answer, in microseconds. */
  public static final String SLOW_CPU = "CPU an answer (us), 200 requests a second";

  /** The median of the response time, in ms. */
  public static final String SLOW_P50 = "p50 (ms), 200 requests a second";

  /** The longest delay of the database, in ms. */
  public static final double SLOW_MOST_MS = 100;

  /** The CPU time of the service for an answer, in microseconds. */
  public static final String MIX_CPU = "CPU an answer (us)";

  /** The median of the response time, in ms. */
  public static final String MIX_P50 = "p50 (ms)";

  /** The 95th percentile: the rest waits or computes by itself. */
  public static final String MIX_P95 = "p95 (ms)";

  /** Lines of the stack trace of a query that fails. */
  public static final String DEBUG_TRACE_LINES = "lines of the stack trace";

  /** Those of them that name this project's code. */
  public static final String DEBUG_OWN_LINES = "of them of the project's own code";

  /** Whether one of them is the method that asked: 1 or 0. */
  public static final String DEBUG_TRACE_TELLS = "the line that asked is in it (1: yes)";

  /** Stacks in a dump of all threads. */
  public static final String DEBUG_DUMP_THREADS = "threads in the dump";

  /** Whether one shows the method that asked, while its query is under way: 1 or 0. */
  public static final String DEBUG_DUMP_TELLS = "a thread shows the line that waits (1: yes)";

  /** From the first line that is asked for a name to the first that has its rows. */
  public static final String DEBUG_STEPS = "steps of a debugger from the question to the rows";

  /** Lines of this project's code at which it stopped, the first and the last included. */
  public static final String DEBUG_STOPS_OWN = "stops in the project's own code";

  /** Lines of other code at which it stopped. */
  public static final String DEBUG_STOPS_LIBRARIES = "stops in libraries";

  /** Whether the rows are on the thread that was asked for them: 1 or 0. */
  public static final String DEBUG_SAME_THREAD = "the same thread has the rows (1: yes)";

  /** Whether a variable of a frame there tells what was asked: 1 or 0. */
  public static final String DEBUG_STILL_SEES = "what was asked is still in a variable (1: yes)";

  /** Of each class, in lines, branches, nesting and callbacks. */
  public static final String CODE_LINES = "lines of code";

  /** Branches. */
  public static final String CODE_BRANCHES = "branches";

  /** Deepest nesting. */
  public static final String CODE_NESTING = "deepest nesting";

  /** Callbacks. */
  public static final String CODE_CALLBACKS = "callbacks";

  private Measured() {}
}
