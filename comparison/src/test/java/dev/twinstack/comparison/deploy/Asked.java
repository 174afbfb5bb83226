package dev.twinstack.comparison.deploy;

import dev.twinstack.common.DemoTable;
import dev.twinstack.common.RandomName;
import dev.twinstack.comparison.target.Target;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A request that docs/openapi.yaml describes.
 *
 * @param status what is to come of it
 * @param method in lower case, as the description has it
 * @param path without the query
 * @param query with its question mark, or empty
 */
record Asked(int status, String method, String path, String query, String accept) {

  static final List<Asked> ALL =
      List.of(
          new Asked(200, "get", "/demo", "", "*/*"),
          new Asked(200, "get", "/demo", "?name=" + nameOfARow(), "application/json"),
          new Asked(400, "get", "/demo", "?name=", "*/*"),
          new Asked(400, "get", "/demo", "?name=a&name=b", "*/*"),
          new Asked(400, "get", "/demo", "?name=" + "a".repeat(256), "*/*"),
          new Asked(406, "get", "/demo", "", "text/html"),
          new Asked(200, "head", "/demo", "?name=a", "*/*"),
          new Asked(200, "options", "/demo", "", "*/*"),
          new Asked(405, "post", "/demo", "", "*/*"),
          new Asked(200, "get", "/idle", "", "*/*"),
          new Asked(400, "get", "/idle", "?a=%FF", "*/*"),
          new Asked(406, "get", "/idle", "", "text/html"),
          new Asked(200, "head", "/idle", "", "*/*"),
          new Asked(200, "options", "/idle", "", "*/*"),
          new Asked(405, "post", "/idle", "", "*/*"));

  /** What comes of it while nobody gets at the rows. */
  static final Asked OF_A_LOCKED_TABLE = new Asked(503, "get", "/demo", "?name=a", "*/*");

  private static String nameOfARow() {
    return URLEncoder.encode(RandomName.ofRow(DemoTable.DEFAULT_SEED, 1), StandardCharsets.UTF_8);
  }

  /** Asks it; fails where another status comes. */
  HttpResponse<String> of(Target target) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(target.url().resolve(path + query))
            .header("Accept", accept)
            .method(method.toUpperCase(Locale.ROOT), BodyPublishers.noBody())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != status) {
        throw new AssertionError("the status is " + answer.statusCode());
      }
      if (query.contains(nameOfARow()) && answer.body().equals("[]")) {
        throw new AssertionError("no row is there");
      }
      return answer;
    }
  }

  @Override
  public String toString() {
    return "%s %s%s, %s: %d".formatted(method, path, query, accept, status);
  }
}
