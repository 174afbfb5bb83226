package dev.twinstack.comparison.pair;

import dev.twinstack.comparison.target.Target;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The time series of one service, values and the tags that tell the services apart left out.
 *
 * @param lines {@code name{tag="value",...}}
 */
record Series(Set<String> lines) {

  /** What only one style has, or what comes only with an event such as a collection. */
  private static final List<String> SPECIFIC =
      List.of("virtual_threads_", "event_loop_", "jvm_gc_pause_", "jvm_gc_concurrent_");

  static Series scrape(Target target) throws Exception {
    return new Series(
        text(target)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.substring(0, line.lastIndexOf(' ')))
            .map(line -> line.replaceAll("(application|stack)=\"[a-z-]+\",?", ""))
            .map(line -> line.replace(",}", "}"))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** What the service says to Prometheus. */
  static String text(Target target) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      var uri = Objects.requireNonNull(target.management()).resolve("/actuator/prometheus");
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    }
  }

  /** HTTP and database: to the last tag and bucket. */
  Set<String> ofTheService() {
    return lines.stream()
        .filter(line -> line.startsWith("http_") || line.startsWith("db_"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All else by name: the tags of a JVM's memory pools are the JVM's affair. */
  Set<String> commonFamilies() {
    return lines.stream()
        .map(line -> line.replaceAll("\\{.*", ""))
        .filter(name -> SPECIFIC.stream().noneMatch(name::startsWith))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
