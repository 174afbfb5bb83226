package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.result.Attempt;
import dev.twinstack.comparison.result.Outcome;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the same at a steady rate, whatever comes back (an open model), over several
 * connections, and keeps what became of every request. The load engine keeps seconds; a fault is a
 * matter of milliseconds. As browsers do, it asks again where a connection that it had used before
 * turns out to be closed.
 */
final class SteadyClient implements AutoCloseable {

  /** Longer than any bound that a service promises: what takes longer hangs. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(2);
  private static final int CLIENTS = 4;
  private static final int SHORT = 120;

  private final List<HttpClient> clients =
      Stream.generate(SteadyClient::client).limit(CLIENTS).toList();
  private final HttpRequest request;
  private final @Nullable String rightBody;
  private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
  private final AtomicReference<@Nullable String> wrong = new AtomicReference<>();
  private final Thread sender;
  private volatile @Nullable Outcome last;
  private volatile boolean stopped;

  private SteadyClient(HttpRequest request, @Nullable String rightBody, int perSecond) {
    this.request = request;
    this.rightBody = rightBody;
    sender = Thread.ofPlatform().name("steady-client").unstarted(() -> send(perSecond));
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(CONNECT_PATIENCE)
        .build();
  }

  /** Starts to ask a target what it is asked for. */
  static SteadyClient start(Subject subject, int perSecond) {
    return start(subject.uri(), subject.body(), perSecond);
  }

  /**
   * Starts to ask.
   *
   * @param rightBody the right answer; null where every 200 is one
   */
  static SteadyClient start(URI uri, @Nullable String rightBody, int perSecond) {
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
    SteadyClient steady = new SteadyClient(request, rightBody, perSecond);
    steady.sender.start();
    return steady;
  }

  private void send(int perSecond) {
    long intervalNs = TimeUnit.SECONDS.toNanos(1) / perSecond;
    long dueNs = System.nanoTime();
    for (int n = 0; !stopped; n++) {
      for (long leftNs = dueNs - System.nanoTime();
          leftNs > 0;
          leftNs = dueNs - System.nanoTime()) {
        LockSupport.parkNanos(leftNs);
      }
      long due = dueNs;
      var _ =
          clients
              .get(n % CLIENTS)
              .sendAsync(request, BodyHandlers.ofString())
              .whenComplete((answer, failure) -> end(due, outcomeOf(answer, failure)));
      dueNs += intervalNs;
    }
  }

  private void end(long dueNs, Outcome outcome) {
    last = outcome;
    attempts.add(new Attempt(dueNs, System.nanoTime(), outcome));
  }

  private Outcome outcomeOf(@Nullable HttpResponse<String> answer, @Nullable Throwable failure) {
    if (answer == null) {
      return outcomeOf(failure instanceof CompletionException ? failure.getCause() : failure);
    }
    if (answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isPresent()) {
      return Outcome.UNAVAILABLE;
    }
    if (answer.statusCode() == 200 && (rightBody == null || answer.body().equals(rightBody))) {
      return Outcome.RIGHT;
    }
    String body = answer.body();
    wrong.compareAndSet(
        null, answer.statusCode() + " " + body.substring(0, Math.min(SHORT, body.length())));
    return Outcome.WRONG;
  }

  private static Outcome outcomeOf(@Nullable Throwable failure) {
    if (failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException) {
      return Outcome.REFUSED;
    }
    return failure instanceof HttpTimeoutException ? Outcome.HUNG : Outcome.LOST;
  }

  /** What became of every request whose end is known by now, in the order of their ends. */
  List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** Whether the last answer was right. */
  boolean isServed() {
    return last == Outcome.RIGHT;
  }

  /** The first wrong answer, in short; null where there is none. */
  @Nullable String wrong() {
    return wrong.get();
  }

  /** Asks no more; answers may still come. */
  void stop() {
    stopped = true;
  }

  /** Asks no more, and waits for the answers that are still to come. */
  @Override
  public void close() {
    stop();
    try {
      sender.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    clients.forEach(HttpClient::close);
  }
}
