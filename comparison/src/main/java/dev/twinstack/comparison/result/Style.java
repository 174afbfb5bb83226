package dev.twinstack.comparison.result;

/** In which way a service carries requests, by the names that the chapter uses. */
public final class Style {

  /** A virtual thread for each request. */
  public static final String VIRTUAL = "virtual threads";

  /** A thread of the system for each request, from a pool. */
  public static final String PLATFORM = "platform threads";

  /** All requests on as many event loops as there are processors. */
  public static final String LOOP = "event loops";

  /** As {@link #VIRTUAL}, the work in question on a bounded pool of threads of the system. */
  public static final String VIRTUAL_MOVED = "virtual threads, work moved";

  /** As {@link #LOOP}, the work in question on a bounded scheduler. */
  public static final String LOOP_MOVED = "event loops, work moved";

  private Style() {}
}
