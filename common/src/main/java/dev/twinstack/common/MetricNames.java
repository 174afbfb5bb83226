package dev.twinstack.common;

import java.util.Map;

/** The names of the meters and tags that are ours, as Micrometer writes them. */
public final class MetricNames {

  /** Gauge: connections in use. */
  public static final String POOL_ACTIVE = "db.pool.active";

  /** Gauge: connections open and not in use. */
  public static final String POOL_IDLE = "db.pool.idle";

  /** Gauge: requests waiting for a connection. */
  public static final String POOL_PENDING = "db.pool.pending";

  /** Gauge: the most connections there may be. */
  public static final String POOL_MAX = "db.pool.max";

  /** Timer: from asking for a connection until it is there, or is refused. */
  public static final String POOL_ACQUIRE = "db.pool.acquire";

  /** Timer: from sending the statement until its last row is read. */
  public static final String QUERY = "db.query";

  /** Timer, of the framework: from reading the head of a request until its answer is written. */
  public static final String HTTP_REQUESTS = "http.server.requests";

  /** What the meters above measure, by name: the help text of a scrape. */
  public static final Map<String, String> DESCRIPTIONS =
      Map.of(
          POOL_ACTIVE, "Connections in use",
          POOL_IDLE, "Connections open and not in use",
          POOL_PENDING, "Requests waiting for a connection",
          POOL_MAX, "The most connections there may be",
          POOL_ACQUIRE, "Time from asking for a connection until it is there, or is refused",
          QUERY, "Time from sending the statement until its last row is read",
          HTTP_REQUESTS, "Time from reading the head of a request until its answer is written");

  /** Tag on every meter: {@code blocking-app} or {@code reactive-app}. */
  public static final String TAG_APPLICATION = "application";

  /** Tag on every meter: {@code blocking} or {@code reactive}. */
  public static final String TAG_STACK = "stack";

  private MetricNames() {}
}
