package dev.twinstack.comparison.fairness;

import dev.twinstack.comparison.fairness.Trap.Seen;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Traps that lie in a difference between the targets. */
final class PairTraps {

  private record Alike(String trap, String mend, List<Property> properties) {}

  private static final List<Alike> ALL =
      List.of(
          new Alike(
              "TLS on one side only",
              "turn it off, or on for both, to the client and to the database",
              List.of(Property.TRANSPORT, Property.TLS)),
          new Alike(
              "HTTP compression on one side only",
              "set server.compression.enabled alike",
              List.of(Property.ENCODING)),
          new Alike(
              "pools of different sizes",
              "give both pools the same number of connections",
              List.of(Property.POOL_SIZE, Property.POOL_MAX)),
          new Alike(
              "different time-outs",
              "set the time-outs of pool, statement and connect alike",
              List.of(
                  new Property(Property.SETTINGS, "acquireTimeoutMs"),
                  new Property(Property.SETTINGS, "queryTimeoutMs"),
                  new Property(Property.SETTINGS, "connectTimeoutMs"))),
          new Alike(
              "different heap, collector or processors",
              "start both JVMs with the same -Xms, -Xmx, collector, -XX:ActiveProcessorCount and"
                  + " affinity",
              List.of(
                  Property.HEAP_MIN,
                  Property.HEAP_MAX,
                  Property.COLLECTOR,
                  new Property(Property.JVM, "ActiveProcessorCount"),
                  Property.AFFINITY)));

  private PairTraps() {}

  /** The traps, each of which compares a target with all the others. */
  static List<Trap> among(List<Facts> all) {
    return ALL.stream()
        .map(alike -> new Trap(alike.trap(), alike.mend(), facts -> look(alike, facts, all)))
        .toList();
  }

  private static Seen look(Alike alike, Facts facts, List<Facts> all) {
    List<Property> told =
        alike.properties().stream()
            .filter(property -> all.stream().allMatch(each -> each.get(property) != null))
            .toList();
    if (told.isEmpty()) {
      return Seen.notChecked("not all targets tell it");
    }
    String differing =
        told.stream()
            .map(property -> difference(property, facts, all))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("; "));
    return Seen.of(!differing.isEmpty(), differing.isEmpty() ? describe(told, facts) : differing);
  }

  private static @Nullable String difference(Property property, Facts facts, List<Facts> all) {
    String own = facts.get(property);
    return all.stream()
        .filter(other -> !Objects.equals(other.get(property), own))
        .map(other ->
            "%s: %s, but %s with %s"
                .formatted(property.name(), own, other.get(property), other.target()))
        .findFirst()
        .orElse(null);
  }

  private static String describe(List<Property> told, Facts facts) {
    return told.stream()
        .map(property -> property.name() + ": " + facts.get(property))
        .collect(Collectors.joining("; "));
  }
}
