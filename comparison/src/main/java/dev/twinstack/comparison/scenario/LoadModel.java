package dev.twinstack.comparison.scenario;

/** When the next request leaves. */
public sealed interface LoadModel {

  /**
   * Requests leave on a schedule, whatever comes back.
   *
   * @param requestsPerSecond evenly spaced, from 1 to 20,000
   */
  record Open(int requestsPerSecond) implements LoadModel {

    /** The highest rate that can be asked for: what one thread sends with its schedule kept. */
    public static final int MAX_RATE = 20_000;

    public Open {
      if (requestsPerSecond < 1 || requestsPerSecond > MAX_RATE) {
        throw new IllegalArgumentException(
            "The rate is %d requests a second: choose from 1 to %d"
                .formatted(requestsPerSecond, MAX_RATE));
      }
    }
  }

  /**
   * A fixed number of clients, each of which asks again once it has its answer.
   *
   * @param clients at least 1
   */
  record Closed(int clients) implements LoadModel {
    public Closed {
      if (clients < 1) {
        throw new IllegalArgumentException(
            "The number of clients is %d: choose at least 1".formatted(clients));
      }
    }
  }
}
