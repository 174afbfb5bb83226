package dev.twinstack.common;

import java.time.Duration;

/**
 * The settings that both services share, {@code twinstack.*}: the same property means the same in
 * both. The defaults stand in the services' {@code application.yaml}.
 *
 * @param demo what {@code /demo} answers
 * @param admissionLimit the most requests that may want the database at one time, waiting ones
 *     included; one more is answered 503 at once
 * @param connectTimeout the longest an attempt to connect to the database may take
 * @param queryTimeout the longest a statement may take
 * @param stuckTimeout after how long a service whose threads run nothing any more ends itself
 * @param stopDelay how long a service that is told to stop goes on answering after its readiness
 *     has turned, so that whoever sends it requests sees that first
 * @param pool the connection pool
 */
public record TwinstackSettings(
    Demo demo,
    int admissionLimit,
    Duration connectTimeout,
    Duration queryTimeout,
    Duration stuckTimeout,
    Duration stopDelay,
    Pool pool) {

  /**
   * What {@code /demo} answers.
   *
   * @param maxRows the most rows in one answer
   */
  public record Demo(int maxRows) {
    public Demo {
      requireBetween("twinstack.demo.max-rows", maxRows, 1, 100_000);
    }
  }

  /**
   * The connection pool.
   *
   * @param size the number of connections, all opened at start
   * @param acquireTimeout the longest a request waits for a connection
   */
  public record Pool(int size, Duration acquireTimeout) {
    public Pool {
      requireBetween("twinstack.pool.size", size, 1, 10_000);
      // HikariCP takes nothing below 250 ms.
      requireBetween("twinstack.pool.acquire-timeout", acquireTimeout, 250, 60_000);
    }
  }

  public TwinstackSettings {
    requireBetween("twinstack.admission-limit", admissionLimit, 1, 1_000_000);
    requireBetween("twinstack.connect-timeout", connectTimeout, 100, 60_000);
    requireBetween("twinstack.query-timeout", queryTimeout, 100, 600_000);
    requireBetween("twinstack.stuck-timeout", stuckTimeout, 1_000, 86_400_000);
    requireBetween("twinstack.stop-delay", stopDelay, 0, 300_000);
  }

  private static void requireBetween(String property, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s is %d: set it to a number from %d to %d".formatted(property, value, least, most));
    }
  }

  private static void requireBetween(String property, Duration value, int leastMs, int mostMs) {
    if (value.toMillis() < leastMs || value.toMillis() > mostMs) {
      throw new IllegalArgumentException(
          "%s is %d ms: set it to a time from %d ms to %d ms"
              .formatted(property, value.toMillis(), leastMs, mostMs));
    }
  }
}
