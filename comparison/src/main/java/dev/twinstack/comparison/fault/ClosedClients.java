package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.result.Attempt;
import dev.twinstack.comparison.result.Outcome;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Finds what targets can do: clients that ask again as soon as they have an answer. */
final class ClosedClients {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private ClosedClients() {}

  /**
   * What a target can do.
   *
   * @param perSecond right answers a second
   * @param p99 99 of 100 take no longer
   */
  record Capacity(double perSecond, Duration p99) {

    static Capacity of(List<Attempt> attempts, Duration time) {
      long[] right =
          attempts.stream()
              .filter(attempt -> attempt.outcome() == Outcome.RIGHT)
              .mapToLong(Attempt::tookNs)
              .toArray();
      return new Capacity(right.length / (time.toNanos() / 1e9), Percentile.p99(right));
    }
  }

  /** Asks all targets at one time, each by so many clients; one entry a target. */
  static List<Capacity> measure(List<Subject> subjects, int clients, Duration time)
      throws InterruptedException {
    List<Queue<Attempt>> attempts = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    long endNs = System.nanoTime() + time.toNanos();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (Subject subject : subjects) {
        Queue<Attempt> queue = new ConcurrentLinkedQueue<>();
        attempts.add(queue);
        for (int i = 0; i < clients; i++) {
          threads.add(Thread.ofVirtual().start(() -> ask(client, subject, endNs, queue)));
        }
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    return attempts.stream().map(queue -> Capacity.of(List.copyOf(queue), time)).toList();
  }

  private static void ask(HttpClient client, Subject subject, long endNs, Queue<Attempt> attempts) {
    HttpRequest request = HttpRequest.newBuilder(subject.uri()).timeout(PATIENCE).build();
    try {
      for (long startNs = System.nanoTime(); startNs < endNs; startNs = System.nanoTime()) {
        boolean right = client.send(request, BodyHandlers.ofString()).body().equals(subject.body());
        attempts.add(
            new Attempt(startNs, System.nanoTime(), right ? Outcome.RIGHT : Outcome.WRONG));
      }
    } catch (IOException e) {
      // It asks no more; what it had counts.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
