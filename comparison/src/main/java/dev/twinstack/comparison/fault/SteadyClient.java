package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.target.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
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
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Asks a target for the same rows at a steady rate, whatever comes back (an open model), and keeps
 * what became of every request. The load engine keeps seconds; a fault is a matter of milliseconds.
 */
final class SteadyClient implements AutoCloseable {

  /** Longer than any bound that a service promises: what takes longer hangs. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final HttpRequest request;
  private final String rightBody;
  private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
  private final Thread sender;
  private volatile boolean stopped;

  private SteadyClient(HttpRequest request, String rightBody, int perSecond) {
    this.request = request;
    this.rightBody = rightBody;
    sender = Thread.ofPlatform().name("steady-client").unstarted(() -> send(perSecond));
  }

  /**
   * Starts to ask.
   *
   * @param path what for; the answer of now is taken for the right one
   * @throws IOException if the target gives no good answer to begin with
   */
  static SteadyClient start(Target target, String path, int perSecond)
      throws IOException, InterruptedException {
    URI uri = target.url().resolve(path);
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
    String body;
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(
            "%s answers %s by %d before anything was done to it"
                .formatted(target.name(), path, answer.statusCode()));
      }
      body = answer.body();
    }
    SteadyClient steady = new SteadyClient(request, body, perSecond);
    steady.sender.start();
    return steady;
  }

  private void send(int perSecond) {
    long intervalNs = TimeUnit.SECONDS.toNanos(1) / perSecond;
    for (long dueNs = System.nanoTime(); !stopped; dueNs += intervalNs) {
      for (long leftNs = dueNs - System.nanoTime(); leftNs > 0; leftNs = dueNs - System.nanoTime()) {
        LockSupport.parkNanos(leftNs);
      }
      long due = dueNs;
      var _ =
          client
              .sendAsync(request, BodyHandlers.ofString())
              .whenComplete(
                  (answer, failure) ->
                      attempts.add(
                          new Attempt(due, System.nanoTime(), outcomeOf(answer, failure))));
    }
  }

  private Outcome outcomeOf(@Nullable HttpResponse<String> answer, @Nullable Throwable failure) {
    if (answer == null) {
      Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
      return cause instanceof HttpTimeoutException
              && !(cause instanceof java.net.http.HttpConnectTimeoutException)
          ? Outcome.HUNG
          : Outcome.LOST;
    }
    if (answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isPresent()) {
      return Outcome.UNAVAILABLE;
    }
    return answer.statusCode() == 200 && answer.body().equals(rightBody)
        ? Outcome.RIGHT
        : Outcome.WRONG;
  }

  /** What became of every request whose end is known by now, in the order of their ends. */
  List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** Asks no more, and waits for the answers that are still to come. */
  @Override
  public void close() {
    stopped = true;
    client.close();
  }
}
