package dev.twinstack.comparison.experiment;

import dev.twinstack.comparison.target.Target;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends a few requests a second, evenly spaced, whatever comes back, until closed. */
final class Pacer implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  private Pacer() {}

  static Pacer start(Target target, String path, int perSecond) {
    Pacer pacer = new Pacer();
    HttpRequest request =
        HttpRequest.newBuilder(target.url().resolve(path)).timeout(TIMEOUT).build();
    var _ =
        pacer.clock.scheduleAtFixedRate(
            () -> {
              var _ = pacer.client.sendAsync(request, BodyHandlers.discarding());
            },
            0,
            1_000_000 / perSecond,
            TimeUnit.MICROSECONDS);
    return pacer;
  }

  @Override
  public void close() {
    clock.shutdownNow();
    // Waits for what is under way, which the time-out bounds.
    client.close();
  }
}
