package dev.twinstack.comparison.pair;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** A counted number of requests, some at a time. */
final class RequestBurst {

  private static final int CLIENTS = 16;

  private RequestBurst() {}

  /** Sends so many and waits for as many answers; fails on a server error. */
  static void send(URI uri, int requests) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      Callable<Void> one =
          () -> {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status >= 500) {
              throw new IOException(uri + " answered " + status);
            }
            return null;
          };
      List<Future<Void>> answers =
          IntStream.range(0, requests).mapToObj(i -> clients.submit(one)).toList();
      for (Future<Void> answer : answers) {
        answer.get();
      }
    }
  }
}
