package dev.twinstack.comparison.fairness;

import dev.twinstack.comparison.metrics.JvmCommand;
import dev.twinstack.comparison.target.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What was read from one running target, by the same code for each.
 *
 * @param target the target's name
 * @param values what it has, in the order of the ledger; what it does not tell is missing
 * @param libraries the versions of the libraries in its jar by their names; empty where it is no
 *     such jar
 */
public record Facts(
    String target, SequencedMap<Property, String> values, Map<String, String> libraries) {

  /**
   * Reads a target while it is idle: asks its JVM three questions, its system, 150 requests over
   * one connection, and its management port. Takes 1 to 3 s.
   *
   * @param path what is asked of it, as in {@code /idle}: something it answers cheaply
   */
  public static Facts read(Target target, String path) {
    JvmFacts jvm = JvmFacts.read(JvmCommand.of(target.processId()));
    SequencedMap<Property, String> values = new LinkedHashMap<>(jvm.values());
    values.putAll(SystemFacts.read(target.processId()));
    values.putAll(WireFacts.read(target.url(), path));
    values.putAll(ManagementFacts.read(target.management(), target.metrics()));
    return new Facts(target.name(), values, JarFile.libraries(jvm.jar()));
  }

  @Nullable String get(Property property) {
    return values.get(property);
  }
}
