package dev.twinstack.comparison.deploy;

import dev.twinstack.comparison.target.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A few requests a second of each kind, good ones and bad ones, until it is closed. */
final class LightLoad implements AutoCloseable {

  private static final List<String> PATHS =
      List.of("/demo", "/demo?name=a", "/idle", "/demo?name=", "/nothing");

  private static final int PERIOD_MS = 20;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor();
  private final List<URI> requests;
  private int next;

  private LightLoad(List<URI> requests) {
    this.requests = requests;
  }

  static LightLoad on(List<Target> targets) {
    LightLoad load =
        new LightLoad(
            PATHS.stream()
                .flatMap(path -> targets.stream().map(target -> target.url().resolve(path)))
                .toList());
    var _ = load.sender.scheduleWithFixedDelay(load::send, 0, PERIOD_MS, TimeUnit.MILLISECONDS);
    return load;
  }

  private void send() {
    try {
      URI uri = requests.get(next++ % requests.size());
      client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
    } catch (IOException e) {
      // What is looked at tells whether the service answers.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    sender.shutdownNow();
    client.shutdownNow();
    client.close();
    sender.close();
  }
}
