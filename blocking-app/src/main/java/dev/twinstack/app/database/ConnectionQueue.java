package dev.twinstack.app.database;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets as many threads in as there are connections, in the order in which they came. HikariCP has
 * them wait by a timed park, for which the JDK gives a virtual thread a timer each time, and
 * whoever gives a connection back parks so until one of them has taken it. Here a thread waits
 * without a timer, and gives its place to the next in line. Safe for any number of threads.
 */
final class ConnectionQueue {

  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<Turn> waiting = new ArrayDeque<>();
  private int free;

  /** The wait of one thread: done with true when its turn comes, with false when it is too late. */
  private record Turn(long deadlineNs, CompletableFuture<Boolean> came) implements Deadline {

    static Turn within(Duration limit) {
      return new Turn(System.nanoTime() + limit.toNanos(), new CompletableFuture<>());
    }

    @Override
    public boolean isOverAt(long nowNs) {
      if (nowNs - deadlineNs >= 0) {
        came.complete(false);
      }
      return came.isDone();
    }
  }

  /**
   * Creates one that is empty.
   *
   * @param connections how many may be in at one time
   */
  ConnectionQueue(int connections) {
    free = connections;
  }

  /** Waits to be let in; true for who is and must {@link #leave}, false where the limit is over. */
  boolean enter(Duration limit) {
    Turn turn;
    lock.lock();
    try {
      if (free > 0) {
        free--;
        return true;
      }
      turn = Turn.within(limit);
      waiting.add(turn);
    } finally {
      lock.unlock();
    }
    Deadlines.keep(turn);
    boolean isIn = turn.came().join();
    if (!isIn) {
      stepOut(turn);
    }
    return isIn;
  }

  private void stepOut(Turn turn) {
    lock.lock();
    try {
      waiting.remove(turn);
    } finally {
      lock.unlock();
    }
  }

  /** Makes room for the next in line. */
  void leave() {
    lock.lock();
    try {
      Turn next = waiting.poll();
      while (next != null && !next.came().complete(true)) {
        next = waiting.poll();
      }
      if (next == null) {
        free++;
      }
    } finally {
      lock.unlock();
    }
  }

  /** How many wait now. */
  int size() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }
}
