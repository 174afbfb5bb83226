package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.RuntimeFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of a mean request goes, in microseconds: four parts with the same names on both
 * sides, which add up to the service time that the generator saw.
 *
 * @param httpUs outside of the server's own timer: the generator's and the server's network code,
 *     the kernel, and the wait for a thread or an event loop to take the request up
 * @param poolWaitUs waiting for a connection to the database
 * @param queryUs from sending the statement to its last row
 * @param mappingUs the rest inside of the server's timer: dispatch, rows to objects, JSON
 */
public record TimeSplit(double httpUs, double poolWaitUs, double queryUs, double mappingUs) {

  /** All four together. */
  public double totalUs() {
    return httpUs + poolWaitUs + queryUs + mappingUs;
  }

  /**
   * Splits the time; null where the target does not tell how long its requests took.
   *
   * @param serviceUs the mean service time by the generator's clock
   */
  static @Nullable TimeSplit of(List<RoundResult> rounds, double serviceUs) {
    Long requests = Total.metered(rounds, RuntimeFigures::requests);
    Double server = Total.quotient(Total.metered(rounds, RuntimeFigures::requestNs), requests, 1e3);
    if (server == null) {
      return null;
    }
    // By request and not by wait or query: a request may need none.
    double poolWait =
        orZero(Total.quotient(Total.metered(rounds, RuntimeFigures::poolWaitNs), requests, 1e3));
    double query =
        orZero(Total.quotient(Total.metered(rounds, RuntimeFigures::queryNs), requests, 1e3));
    // The clocks are of two processes: what is lost between them is no time.
    return new TimeSplit(
        Math.max(0, serviceUs - server), poolWait, query, Math.max(0, server - poolWait - query));
  }

  private static double orZero(@Nullable Double value) {
    return value == null ? 0 : value;
  }
}
