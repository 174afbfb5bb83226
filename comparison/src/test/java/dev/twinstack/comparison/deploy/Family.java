package dev.twinstack.comparison.deploy;

import dev.twinstack.comparison.target.Target;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A metric.
 *
 * @param name as in Prometheus's text format
 * @param type counter, gauge, histogram or summary
 * @param tags those that not every metric has, and not that of a histogram's bucket
 */
record Family(String name, String type, Set<String> tags) {

  private static final Pattern TAG = Pattern.compile("(\\w+)=\"");
  private static final Set<String> EVERYWHERE = Set.of("application", "stack", "le");

  /** All that a service says. */
  static Set<Family> scrape(Target target) throws IOException, InterruptedException {
    Set<Family> families = new HashSet<>();
    Family current = null;
    for (String line : ask(target, "text/plain").body().lines().toList()) {
      String[] words = line.split(" ", -1);
      if (line.startsWith("# TYPE ")) {
        current = new Family(words[2], words[3], new TreeSet<>());
      } else if (!line.startsWith("#")) {
        Objects.requireNonNull(current).tags.addAll(tags(line));
        families.add(new Family(current.name, current.type, new TreeSet<>(current.tags)));
      }
    }
    return families.stream()
        .filter(family -> families.stream().noneMatch(family::isPartOf))
        .collect(Collectors.toSet());
  }

  private boolean isPartOf(Family other) {
    return name.equals(other.name) && tags.size() < other.tags.size();
  }

  private static Set<String> tags(String line) {
    return TAG.matcher(line)
        .results()
        .map(tag -> tag.group(1))
        .filter(tag -> !EVERYWHERE.contains(tag))
        .collect(Collectors.toSet());
  }

  /** What a service says in this format. */
  static HttpResponse<String> ask(Target target, String accept)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                Objects.requireNonNull(target.management()).resolve("/actuator/prometheus"))
            .header("Accept", accept)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
