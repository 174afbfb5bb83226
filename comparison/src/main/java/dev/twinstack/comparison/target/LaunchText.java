package dev.twinstack.comparison.target;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads a service and its change as they are written on a command line. */
final class LaunchText {

  private LaunchText() {}

  static ServiceLaunch parse(String text) {
    String[] parts = text.split(",", -1);
    List<String> flags = new ArrayList<>();
    List<String> settings = new ArrayList<>();
    Path jar = null;
    for (String part : List.of(parts).subList(1, parts.length)) {
      int equals = part.indexOf('=');
      String value = part.substring(equals + 1);
      switch (equals < 0 ? "" : part.substring(0, equals)) {
        case "jvm" -> flags.add(value);
        case "set" -> settings.add(setting(value));
        case "jar" -> jar = jar(value);
        default ->
            throw new IllegalArgumentException(
                "The change is '%s': write jvm=FLAG, set=KEY=VALUE or jar=FILE".formatted(part));
      }
    }
    Service service = service(parts[0]);
    return new ServiceLaunch(
        service, service.toString(), new ServiceChange(flags, settings, jar), List.of());
  }

  private static Service service(String name) {
    return Stream.of(Service.values())
        .filter(service -> service.toString().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The service is '%s': choose from blocking, reactive".formatted(name)));
  }

  private static String setting(String text) {
    if (text.indexOf('=') < 1) {
      throw new IllegalArgumentException(
          "The setting is '%s': write KEY=VALUE, as in twinstack.pool.size=64".formatted(text));
    }
    return text;
  }

  private static Path jar(String text) {
    Path jar = Path.of(text).toAbsolutePath();
    if (!Files.isReadable(jar)) {
      throw new IllegalArgumentException("The jar is '%s': there is none".formatted(text));
    }
    return jar;
  }
}
