package dev.twinstack.comparison.fairness;

import dev.twinstack.comparison.metrics.JvmCommand;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a JVM says of itself.
 *
 * @param values what goes into the ledger
 * @param jar what its class path was when it was started; null where it does not tell
 */
record JvmFacts(SequencedMap<Property, String> values, @Nullable Path jar) {

  static JvmFacts read(JvmCommand jvm) {
    return parse(jvm.ask("VM.system_properties"), jvm.ask("VM.command_line"), jvm.ask("VM.flags"));
  }

  static JvmFacts parse(
      @Nullable String systemProperties, @Nullable String commandLine, @Nullable String flags) {
    SequencedMap<Property, String> values = new LinkedHashMap<>();
    Properties properties = properties(systemProperties);
    put(values, Property.JAVA, properties.getProperty("java.vm.version"));
    put(values, new Property(Property.JVM, "vendor"), properties.getProperty("java.vm.vendor"));
    put(values, new Property(Property.JVM, "mode"), properties.getProperty("java.vm.info"));
    if (flags != null) {
      addFlags(values, flags.strip());
    }
    String arguments = commandLine == null ? null : field(commandLine, "jvm_args: ");
    if (commandLine != null) {
      put(values, new Property(Property.JVM, "arguments"), arguments == null ? "" : arguments);
      put(values, new Property(Property.JVM, "agents"), agents(arguments));
    }
    String classPath =
        commandLine == null ? null : field(commandLine, "java_class_path (initial): ");
    String userDir = properties.getProperty("user.dir", "");
    return new JvmFacts(values, classPath == null ? null : Path.of(userDir).resolve(classPath));
  }

  private static void addFlags(SequencedMap<Property, String> values, String text) {
    Map<String, String> flags =
        Arrays.stream(text.split("\\s+"))
            .filter(flag -> flag.startsWith("-XX:"))
            .map(flag -> flag.substring(4))
            .collect(Collectors.toMap(JvmFacts::name, JvmFacts::value, (first, next) -> next));
    String collector =
        flags.entrySet().stream()
            .filter(flag -> flag.getKey().matches("Use\\w+GC") && flag.getValue().equals("on"))
            .map(Map.Entry::getKey)
            .sorted()
            .collect(Collectors.joining(" "));
    put(values, Property.COLLECTOR, collector.isEmpty() ? null : collector);
    put(values, Property.HEAP_MIN, flags.get("MinHeapSize"));
    put(values, new Property(Property.JVM, "heap at start, bytes"), flags.get("InitialHeapSize"));
    put(values, Property.HEAP_MAX, flags.get("MaxHeapSize"));
    put(
        values,
        new Property(Property.JVM, "ActiveProcessorCount"),
        flags.getOrDefault("ActiveProcessorCount", "not set"));
    put(
        values,
        new Property(Property.JVM, "flags that are not by default"),
        text.lines().reduce((first, last) -> last).orElse(""));
  }

  private static String name(String flag) {
    return flag.replaceFirst("^[+-]", "").replaceFirst("=.*", "");
  }

  private static String value(String flag) {
    return switch (flag.charAt(0)) {
      case '+' -> "on";
      case '-' -> "off";
      default -> flag.substring(flag.indexOf('=') + 1);
    };
  }

  private static String agents(@Nullable String arguments) {
    String agents =
        Arrays.stream((arguments == null ? "" : arguments).split(" "))
            .filter(argument -> argument.matches("-(javaagent|agentlib|agentpath):.*"))
            .collect(Collectors.joining(" "));
    return agents.isEmpty() ? "none" : agents;
  }

  private static @Nullable String field(String text, String name) {
    return text.lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).strip())
        .findFirst()
        .orElse(null);
  }

  private static Properties properties(@Nullable String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text == null ? "" : text));
    } catch (IOException | IllegalArgumentException e) {
      properties.clear();
    }
    return properties;
  }

  private static void put(
      SequencedMap<Property, String> values, Property property, @Nullable String value) {
    if (value != null) {
      values.put(property, value);
    }
  }
}
