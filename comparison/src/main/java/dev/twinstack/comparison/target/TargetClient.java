package dev.twinstack.comparison.target;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks targets what is not load. Safe for any number of threads. */
public final class TargetClient {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();

  private TargetClient() {}

  /**
   * What a target says of itself.
   *
   * @param version its version; null where it says nothing
   * @param commit the commit it was built from; null where it says nothing
   */
  public record About(@Nullable String version, @Nullable String commit) {}

  /**
   * Makes sure that what is asked of a target without the contract is answered well.
   *
   * @throws TargetFailedException if it is not
   */
  public static void requireGoodAnswer(Target target) {
    try {
      int status = get(URI.create(target.address())).statusCode();
      if (status < 200 || status > 299) {
        throw new TargetFailedException(
            "The target %s answers %s with status %d: name a URL that is answered with 2xx"
                .formatted(target.name(), target.address(), status));
      }
    } catch (IOException e) {
      throw new TargetFailedException(
          "The target %s does not answer at %s: start it, or name another by --target NAME=URL"
              .formatted(target.name(), target.address()),
          e);
    }
  }

  /**
   * Makes sure that somebody answers HTTP there, whatever the answer.
   *
   * @throws TargetFailedException if nobody does
   */
  public static void requireReachable(Target target) {
    try {
      reach(target);
    } catch (IOException e) {
      throw new TargetFailedException(
          "The target %s does not answer at %s: start it, or name another by --target NAME=URL"
              .formatted(target.name(), target.url()),
          e);
    }
  }

  /** Whether somebody answers HTTP there, whatever the answer. */
  static boolean isReachable(Target target) {
    try {
      reach(target);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void reach(Target target) throws IOException {
    get(target.path() == null ? target.url().resolve("/idle") : URI.create(target.address()));
  }

  /** Whether a service gives a good answer from its database; false too where nobody answers. */
  static boolean isAnswering(URI url) {
    try {
      return get(url.resolve("/demo")).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Whether a service says that it is ready, and is the one that was started with the instance's
   * name; false too where nobody answers.
   */
  static boolean isReady(URI management, String instance) {
    return isHealthy(management, "readiness", instance);
  }

  /** The same of whether it is alive, though perhaps not ready. */
  static boolean isAlive(URI management, String instance) {
    return isHealthy(management, "liveness", instance);
  }

  private static boolean isHealthy(URI management, String group, String instance) {
    try {
      return get(management.resolve("/actuator/health/" + group)).statusCode() == 200
          && instance.equals(text(info(management).at("/instance")));
    } catch (IOException | JacksonException e) {
      return false;
    }
  }

  /** Asks a target's management port about it. */
  public static About about(Target target) {
    if (target.management() == null) {
      return new About(null, null);
    }
    try {
      JsonNode info = info(target.management());
      return new About(text(info.at("/build/version")), text(info.at("/git/commit/id")));
    } catch (IOException | JacksonException e) {
      return new About(null, null);
    }
  }

  private static JsonNode info(URI management) throws IOException {
    return MAPPER.readTree(get(management.resolve("/actuator/info")).body());
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.stringValue() : null;
  }

  private static HttpResponse<String> get(URI uri) throws IOException {
    try {
      return CLIENT.send(
          HttpRequest.newBuilder(uri).timeout(TIMEOUT).build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
