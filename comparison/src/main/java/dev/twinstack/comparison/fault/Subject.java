package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.target.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * A target, what it is asked for, and the right answer.
 *
 * @param target the target
 * @param path what it is asked for
 * @param body the right answer
 */
public record Subject(Target target, String path, String body) {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * Asks a target that nothing was done to yet; its answer is the right one.
   *
   * @param path what it is asked for, unless it was given with a path of its own
   * @throws IOException if it gives no good answer, with one line
   */
  public static Subject of(Target target, String path) throws IOException, InterruptedException {
    String own = target.path();
    String asked = own == null ? path : own;
    HttpRequest request =
        HttpRequest.newBuilder(target.url().resolve(asked)).timeout(PATIENCE).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(
            "the target %s answers %s by %d before anything was done to it"
                .formatted(target.name(), asked, answer.statusCode()));
      }
      return new Subject(target, asked, answer.body());
    }
  }

  /** The same question to another target, which has the same answer. */
  Subject at(Target other) {
    return new Subject(other, path, body);
  }

  /** Whether it gives the right answer, within ten seconds. */
  boolean isServed() throws InterruptedException {
    try {
      return of(target, path).body().equals(body);
    } catch (IOException e) {
      return false;
    }
  }

  URI uri() {
    return target.url().resolve(path);
  }
}
