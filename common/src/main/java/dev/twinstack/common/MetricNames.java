package dev.twinstack.common;

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

  /** Tag on every meter: {@code blocking-app} or {@code reactive-app}. */
  public static final String TAG_APPLICATION = "application";

  /** Tag on every meter: {@code blocking} or {@code reactive}. */
  public static final String TAG_STACK = "stack";

  private MetricNames() {}
}
