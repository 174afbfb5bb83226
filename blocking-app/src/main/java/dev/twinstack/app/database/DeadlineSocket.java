package dev.twinstack.app.database;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/**
 * A socket whose time-out is kept from outside: who looks at it closes it, which ends the read. For
 * one reader at a time, as a connection to a database has, and any number that look.
 */
final class DeadlineSocket extends Socket implements Deadline {

  private static final long NOT_READING = Long.MAX_VALUE;

  private volatile int timeoutMs;
  private volatile long deadlineNs = NOT_READING;

  /** Zero for no time-out, as of any socket. */
  @Override
  public void setSoTimeout(int timeoutMs) {
    this.timeoutMs = timeoutMs;
  }

  @Override
  public int getSoTimeout() {
    return timeoutMs;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read() throws IOException {
        begin();
        try {
          return super.read();
        } finally {
          deadlineNs = NOT_READING;
        }
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        begin();
        try {
          return super.read(bytes, offset, length);
        } finally {
          deadlineNs = NOT_READING;
        }
      }
    };
  }

  private void begin() {
    int limitMs = timeoutMs;
    if (limitMs > 0) {
      deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limitMs);
    }
  }

  /** Closes it where a read takes too long; true once it is closed, by whomever. */
  @Override
  public boolean isOverAt(long nowNs) {
    long deadline = deadlineNs;
    if (deadline != NOT_READING && nowNs - deadline >= 0) {
      try {
        close();
      } catch (IOException e) {
        // It is given up in any case.
      }
    }
    return isClosed();
  }
}
