package dev.twinstack.comparison.fairness;

import dev.twinstack.comparison.fairness.Trap.Seen;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Traps that one target can fall into by itself. */
final class OwnTraps {

  static final List<Trap> ALL =
      List.of(
          new Trap(
              "JDK before 24",
              "run it on JDK 24 or newer: before, synchronized pins virtual threads (JEP 491)",
              facts -> Seen.of(facts.get(Property.JAVA), "JVM", version -> isBefore(version, 24))),
          new Trap(
              "HikariCP before 7.1",
              "use HikariCP 7.1 or newer: before, virtual threads that wait for a connection spin",
              OwnTraps::hikari),
          new Trap(
              "Serial GC",
              "choose a collector by a flag: the JVM takes Serial GC on a small machine",
              facts -> Seen.of(facts.get(Property.COLLECTOR), "collector", "UseSerialGC"::equals)),
          new Trap(
              "io_uring",
              "allow io_uring where the service is deployed, or build it without: the profiles that"
                  + " container engines bring forbid it, and then this figure does not hold there",
              facts -> Seen.of(facts.get(Property.IO_URING), "io_uring", SystemFacts.USED::equals)),
          new Trap(
              "debug logging",
              "set the loggers to info or above: a line for each request costs more than it",
              OwnTraps::logging),
          new Trap(
              "access log",
              "turn it off, or on for both",
              facts ->
                  Seen.of(facts.get(Property.ACCESS_LOG), "access log on", Boolean::parseBoolean)),
          new Trap(
              "connections closed after some requests",
              "set server.tomcat.max-keep-alive-requests=-1: Tomcat closes after 100 by default",
              facts ->
                  Seen.of(
                      facts.get(Property.SURVIVED),
                      "requests one connection survived",
                      survived -> !survived.startsWith("all"))),
          new Trap(
              "open-in-view",
              "set spring.jpa.open-in-view=false: it holds a session through the whole request",
              OwnTraps::openInView));

  private OwnTraps() {}

  /** Whether a version begins with smaller numbers than these. */
  static boolean isBefore(String version, int... numbers) {
    Matcher matcher = Pattern.compile("\\d+").matcher(version);
    for (int number : numbers) {
      int found = matcher.find() ? Integer.parseInt(matcher.group()) : 0;
      if (found != number) {
        return found < number;
      }
    }
    return false;
  }

  private static Seen hikari(Facts facts) {
    if (facts.libraries().isEmpty()) {
      return Seen.notChecked("the target's libraries cannot be seen");
    }
    String version = facts.libraries().get("HikariCP");
    return version == null
        ? Seen.of(false, "it has no HikariCP")
        : Seen.of(version, "HikariCP", found -> isBefore(found, 7, 1));
  }

  private static Seen logging(Facts facts) {
    Map<Property, String> levels =
        facts.values().entrySet().stream()
            .filter(entry -> entry.getKey().group().equals(Property.LOGGING))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    if (levels.isEmpty()) {
      return Seen.notChecked("the target does not tell its log levels");
    }
    String verbose =
        levels.entrySet().stream()
            .filter(level -> level.getValue().matches("DEBUG|TRACE"))
            .map(level -> level.getKey().name() + " " + level.getValue())
            .sorted()
            .collect(Collectors.joining(", "));
    return Seen.of(!verbose.isEmpty(), verbose.isEmpty() ? "no logger below info" : verbose);
  }

  private static Seen openInView(Facts facts) {
    boolean knownWithout =
        !facts.libraries().isEmpty() && !facts.libraries().containsKey("spring-data-jpa");
    return knownWithout
        ? Seen.of(false, "it has no JPA")
        : Seen.of(facts.get(Property.OPEN_IN_VIEW), "open-in-view", Boolean::parseBoolean);
  }
}
