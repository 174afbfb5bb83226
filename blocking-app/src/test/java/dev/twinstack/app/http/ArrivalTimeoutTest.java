package dev.twinstack.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.junit.jupiter.api.Test;

/** The looks are taken by hand, and two of them are always more than {@link #AT_ONCE} apart. */
class ArrivalTimeoutTest {

  private static final Duration AT_ONCE = Duration.ofNanos(1);

  private final Looks looks = new Looks();
  private final Arriving connection = new Arriving();

  @Test
  void aRequestThatDoesNotComeWholeEndsItsConnection() throws Exception {
    begin();
    assertThat(connection.isOpen()).isTrue();

    connection.bytes = 2;
    looks.take();
    assertThat(connection.isOpen()).as("with one more byte").isFalse();
  }

  @Test
  void aWholeOneDoesNot() throws Exception {
    begin();
    connection.take(1, 30);
    looks.take();
    looks.take();
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void theNextRequestHasItsOwnTime() throws Exception {
    begin();
    connection.take(1, 30);
    looks.take();
    connection.bytes = 31;
    looks.take();
    assertThat(connection.isOpen()).isTrue();

    looks.take();
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void aConnectionThatLiesIdleStaysOpen() throws Exception {
    start(AT_ONCE);
    connection.take(1, 30);
    looks.take();
    looks.take();
    looks.take();
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void oneThatIsNotLateMayGoOn() throws Exception {
    start(Duration.ofHours(1));
    connection.bytes = 1;
    looks.take();
    looks.take();
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void aConnectionThatIsGoneIsForgotten() throws Exception {
    ArrivalTimeout arrival = start(AT_ONCE);
    connection.bytes = 1;
    looks.take();
    arrival.onClosed(connection);
    looks.take();
    assertThat(connection.isOpen()).as("to whoever has it now").isTrue();
  }

  @Test
  void nobodyLooksAfterTheStop() throws Exception {
    ArrivalTimeout arrival = start(AT_ONCE);
    arrival.stop();
    looks.take();
    assertThat(looks.due).isEmpty();
  }

  /** The first byte of a request, and the look that sees it. */
  private void begin() throws Exception {
    start(AT_ONCE);
    connection.bytes = 1;
    looks.take();
  }

  private ArrivalTimeout start(Duration timeout) throws Exception {
    ArrivalTimeout arrival = new ArrivalTimeout(timeout, looks);
    arrival.start();
    arrival.onOpened(connection);
    return arrival;
  }

  /** A connection that says itself what has come in. */
  private static final class Arriving extends AbstractConnection {

    private long requests;
    private long bytes;

    Arriving() {
      super(new ByteArrayEndPoint(), Runnable::run);
    }

    void take(long requests, long bytes) {
      this.requests = requests;
      this.bytes = bytes;
    }

    boolean isOpen() {
      return getEndPoint().isOpen();
    }

    @Override
    public long getMessagesIn() {
      return requests;
    }

    @Override
    public long getBytesIn() {
      return bytes;
    }

    @Override
    public void onFillable() {
      throw new AssertionError("nothing is read here");
    }
  }

  /** What is to be run in a second is run when it is asked for. */
  private static final class Looks extends AbstractLifeCycle implements Scheduler {

    private final Queue<Runnable> due = new ArrayDeque<>();

    @Override
    public Task schedule(Runnable task, long delay, TimeUnit unit) {
      assertThat(unit.toMillis(delay)).isEqualTo(1_000);
      due.add(task);
      return () -> due.remove(task);
    }

    void take() {
      long before = System.nanoTime();
      while (System.nanoTime() == before) {
        Thread.onSpinWait();
      }
      due.remove().run();
    }
  }
}
