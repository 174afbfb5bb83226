package dev.twinstack.common;

import java.util.concurrent.Semaphore;

/**
 * How many requests may want the database at one time. Never waits: a request beyond the limit is
 * to be refused at once. Safe for any number of threads.
 */
public final class AdmissionLimit {

  private final Semaphore free;

  /**
   * Creates a limit.
   *
   * @param limit the most requests at one time, at least 1
   */
  public AdmissionLimit(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException(
          "The admission limit is " + limit + ": it must be 1 or more");
    }
    this.free = new Semaphore(limit);
  }

  /** Takes a place if there is one; whoever gets true calls {@link #leave} once. */
  public boolean tryEnter() {
    return free.tryAcquire();
  }

  /** Gives the place back. */
  public void leave() {
    free.release();
  }
}
