package dev.twinstack.comparison.load;

import io.hyperfoil.api.config.BaseSequenceBuilder;
import io.hyperfoil.api.connection.Connection;
import io.hyperfoil.api.session.Session;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.steps.HttpStepCatalog;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a session of the engine does: waits until its request is due, sends it, looks at the answer.
 * The engine itself measures from where it came to a request, which hides a stall of its own, so
 * the times are taken here. All steps run on the engine's one thread.
 */
final class RequestCycle {

  /** How long an answer may take before the request is given up. */
  static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final long REFUSED_PAUSE_NS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Schedule schedule;
  private final Tally tally;
  private final Runnable beforeRequest;
  private final @Nullable Exchange[] exchanges;

  /**
   * Creates it.
   *
   * @param sessions the most sessions the engine can have
   * @param beforeRequest runs on the engine's thread before each request is due
   */
  RequestCycle(Schedule schedule, Tally tally, int sessions, Runnable beforeRequest) {
    this.schedule = schedule;
    this.tally = tally;
    this.beforeRequest = beforeRequest;
    this.exchanges = new @Nullable Exchange[sessions];
  }

  /**
   * Adds the steps.
   *
   * @param path gives the path of a request by its number, from 0
   */
  void addTo(BaseSequenceBuilder<?> sequence, LongFunction<String> path) {
    sequence
        .step(session -> {
          begin(session);
          return true;
        })
        .step(this::isDue)
        .step(HttpStepCatalog.SC)
        .httpRequest(HttpMethod.GET)
        .path(session -> path.apply(exchange(session).number))
        .headerAppender((session, writer) -> exchange(session).sentNs = System.nanoTime())
        .handler()
        .status((request, status) -> exchange(request.session).status(status))
        .header((request, name, value) -> exchange(request.session).header(name, value))
        .body(fragmented ->
            (session, data, offset, length, isLast) -> exchange(session).body(data, offset, length))
        .onCompletion(this::end)
        .endHandler()
        .endStep();
  }

  private void begin(Session session) {
    if (schedule.isOver()) {
      session.stop(); // throws: the session ends here
    }
    beforeRequest.run();
    long number = tally.begun(System.nanoTime());
    Exchange exchange = exchange(session);
    long dueNs = schedule.next(session.phase().absoluteStartTime());
    // A client that was refused a connection would ask for the next at once, without end.
    long pauseNs = exchange.isUnderWay() && !schedule.isOpen() ? REFUSED_PAUSE_NS : 0;
    exchange.begin(number, dueNs + pauseNs);
    if (schedule.isOver()) {
      session.phase().finish();
    }
  }

  private boolean isDue(Session session) {
    Exchange exchange = exchange(session);
    long nowNs = System.nanoTime();
    long earlyNs = exchange.intendedNs - nowNs;
    if (earlyNs <= 0) {
      if (schedule.isOpen()) {
        tally.left(exchange, nowNs);
      }
      return true;
    }
    if (exchange.wakeUp == null || exchange.wakeUp.isDone()) {
      exchange.wakeUp =
          session.executor().schedule(session::proceed, earlyNs, TimeUnit.NANOSECONDS);
    }
    return false;
  }

  private void end(Session session) {
    Exchange exchange = exchange(session);
    exchange.end();
    long nowNs = System.nanoTime();
    // No handler here judges an answer by what it says: invalid means that it did not come.
    boolean cut = !session.currentRequest().isValid();
    tally.ended(exchange, nowNs, cut && nowNs - exchange.sentNs >= TIMEOUT.toNanos(), cut);
    if (!cut && exchange.isLastOfConnection()) {
      retire(session);
    }
  }

  /** The engine overlooks this, and the next request on the connection would break with it. */
  private static void retire(Session session) {
    Connection connection = session.currentRequest().connection();
    connection.setClosed();
    session.executor().execute(connection::close);
  }

  private Exchange exchange(Session session) {
    Exchange exchange = exchanges[session.uniqueId()];
    if (exchange == null) {
      exchange = new Exchange();
      exchanges[session.uniqueId()] = exchange;
    }
    return exchange;
  }
}
