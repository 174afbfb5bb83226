package dev.twinstack.comparison.metrics;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads a target's meters before and after a window. Safe for any number of threads.
 *
 * <p>A reading costs the target 10 to 40 ms of CPU: take the first before its CPU time is read, the
 * second after. It also allocates some 20 MB there, hence {@link #readBefore}.
 */
public final class TargetMeter {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();

  private final @Nullable URI prometheus;
  private final ThreadMeter threads;

  private TargetMeter(@Nullable URI prometheus, ThreadMeter threads) {
    this.prometheus = prometheus;
    this.threads = threads;
  }

  /**
   * Creates one.
   *
   * @param processId the target's process; null where it cannot be seen
   * @param prometheus where it tells its meters; null where it does not
   */
  public static TargetMeter of(@Nullable Long processId, @Nullable URI prometheus) {
    return new TargetMeter(prometheus, ThreadMeter.of(processId));
  }

  /**
   * Reads the meters before a window, twice: what the target allocated between the two is what one
   * reading costs it, and is taken off the window's allocation. The target must be idle. Never
   * fails, what is not told is missing.
   */
  public MeterReading readBefore() {
    MeterReading first = read();
    MeterReading second = read();
    Long readingBytes = second.allAllocated(first);
    return new MeterReading(
        second.meters(), readingBytes == null ? 0 : readingBytes, second.contextSwitches());
  }

  /** Reads the meters as they stand; never fails, what is not told is missing. */
  public MeterReading read() {
    return new MeterReading(scrape(), 0, threads.contextSwitches());
  }

  private Exposition scrape() {
    if (prometheus == null) {
      return Exposition.parse("");
    }
    try {
      HttpRequest request =
          HttpRequest.newBuilder(prometheus)
              .header("Accept", "text/plain; version=0.0.4, */*;q=0.1")
              .timeout(TIMEOUT)
              .build();
      HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
      return Exposition.parse(answer.statusCode() == 200 ? answer.body() : "");
    } catch (IOException e) {
      return Exposition.parse("");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exposition.parse("");
    }
  }
}
