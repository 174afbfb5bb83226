package dev.twinstack.comparison.result;

/**
 * How the requests of a round ended.
 *
 * @param sent how many the generator began
 * @param good answers with status 200 and a JSON array
 * @param hits good answers with at least one row
 * @param clientErrors answers with a status 4xx
 * @param serverErrors answers with a status 5xx
 * @param otherStatuses answers with any other status but 200
 * @param badBodies answers with status 200 whose body is no JSON array
 * @param connectionErrors connections that broke before the answer was complete
 * @param timeouts requests given up for want of an answer
 * @param unanswered requests without an end when the round was over
 */
public record RequestCounts(
    long sent,
    long good,
    long hits,
    long clientErrors,
    long serverErrors,
    long otherStatuses,
    long badBodies,
    long connectionErrors,
    long timeouts,
    long unanswered) {

  /** These and the other's. */
  public RequestCounts plus(RequestCounts other) {
    return new RequestCounts(
        sent + other.sent,
        good + other.good,
        hits + other.hits,
        clientErrors + other.clientErrors,
        serverErrors + other.serverErrors,
        otherStatuses + other.otherStatuses,
        badBodies + other.badBodies,
        connectionErrors + other.connectionErrors,
        timeouts + other.timeouts,
        unanswered + other.unanswered);
  }

  /** All that did not end well. */
  public long errors() {
    return sent - good;
  }
}
