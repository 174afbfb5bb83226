package dev.twinstack.comparison.fairness;

import dev.twinstack.comparison.result.LedgerLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The libraries of the targets: equal where both have them, explained where the style decides. */
final class LibraryLines {

  /** What the style decides: the part, the libraries that may play it, and why they differ. */
  private record Part(String name, List<String> candidates, String explanation) {}

  private static final List<Part> PARTS =
      List.of(
          new Part(
              "web framework",
              List.of("spring-webmvc", "spring-webflux"),
              "The style: one framework, of one version, for each"),
          new Part(
              "HTTP server",
              List.of("tomcat-embed-core", "reactor-netty-http", "jetty-server"),
              "The style: a server that gives a request a thread, or an event loop"),
          new Part(
              "data access",
              List.of("spring-data-jpa", "spring-data-r2dbc", "spring-data-jdbc"),
              "The style: JDBC blocks by its definition"),
          new Part(
              "database driver",
              List.of("mysql-connector-j", "r2dbc-mysql", "mariadb-java-client", "r2dbc-mariadb"),
              "The style: JDBC blocks by its definition"),
          new Part(
              "connection pool",
              List.of("HikariCP", "reactor-pool", "r2dbc-pool"),
              "The style: each pool holds the connections of one kind of driver"));

  private LibraryLines() {}

  static List<LedgerLine> of(List<Facts> facts) {
    if (facts.stream().allMatch(of -> of.libraries().isEmpty())) {
      return List.of();
    }
    List<LedgerLine> lines = new ArrayList<>();
    for (Part part : PARTS) {
      lines.add(line(part.name(), part.explanation(), facts, of -> played(part, of.libraries())));
    }
    Set<String> shared = shared(facts);
    if (!shared.isEmpty()) {
      // What all have must be of one version: each has its line, however many.
      shared.forEach(name -> lines.add(line(name, null, facts, of -> of.libraries().get(name))));
      lines.add(
          line(
              "libraries that only one has",
              "Each style brings its own",
              facts,
              of -> Integer.toString(of.libraries().size() - shared.size())));
    }
    return lines;
  }

  private static Set<String> shared(List<Facts> facts) {
    Set<String> shared = new TreeSet<>(facts.getFirst().libraries().keySet());
    facts.forEach(of -> shared.retainAll(of.libraries().keySet()));
    return shared;
  }

  private static @Nullable String played(Part part, Map<String, String> libraries) {
    return part.candidates().stream()
        .filter(libraries::containsKey)
        .map(name -> name + " " + libraries.get(name))
        .findFirst()
        .orElse(null);
  }

  private static LedgerLine line(
      String name,
      @Nullable String explanation,
      List<Facts> facts,
      Function<Facts, @Nullable String> value) {
    List<@Nullable String> values = new ArrayList<>();
    facts.forEach(of -> values.add(value.apply(of)));
    return new LedgerLine(Property.LIBRARIES, name, values, explanation);
  }
}
