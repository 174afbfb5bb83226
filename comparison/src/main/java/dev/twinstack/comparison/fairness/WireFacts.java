package dev.twinstack.comparison.fairness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How a target speaks HTTP. */
final class WireFacts {

  /** More than the hundred after which Tomcat closes a connection unless told not to. */
  static final int REQUESTS = 150;

  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private WireFacts() {}

  static SequencedMap<Property, String> read(URI url, String path) {
    SequencedMap<Property, String> values = new LinkedHashMap<>();
    values.put(Property.TRANSPORT, "https".equals(url.getScheme()) ? "TLS" : "plain");
    Integer survived = KeepAlive.survived(url, path, REQUESTS);
    if (survived != null) {
      values.put(
          Property.SURVIVED, survived == REQUESTS ? "all of " + REQUESTS : survived.toString());
    }
    HttpResponse<byte[]> answer = ask(url.resolve(path));
    if (answer != null) {
      values.put(Property.ENCODING, answer.headers().firstValue("content-encoding").orElse("none"));
      values.put(
          new Property(Property.HTTP, "version when HTTP/2 is offered"),
          answer.version() == HttpClient.Version.HTTP_2 ? "2" : "1.1");
      values.put(
          new Property(Property.HTTP, "header fields"),
          String.join(" ", new TreeSet<>(answer.headers().map().keySet())));
    }
    return values;
  }

  private static @Nullable HttpResponse<byte[]> ask(URI uri) {
    try (HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_2)
            .connectTimeout(TIMEOUT)
            .build()) {
      HttpRequest request =
          HttpRequest.newBuilder(uri).header("Accept-Encoding", "gzip").timeout(TIMEOUT).build();
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
