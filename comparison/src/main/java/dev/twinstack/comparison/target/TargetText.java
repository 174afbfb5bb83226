package dev.twinstack.comparison.target;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A target as it is written on a command line. Options may stand in any order, each once; the
 * command that starts it is the last, since what follows is all its own.
 */
final class TargetText {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");
  private static final Pattern URL = Pattern.compile("(https?://[^/?#@\\s]+)([/?][^#\\s]*)?");
  private static final Pattern PROCESS_ID = Pattern.compile("[1-9][0-9]{0,9}");

  private static final String START = ",start=";
  private static final int MAX_PORT = 65_535;

  private @Nullable Long processId;
  private @Nullable URI management;
  private @Nullable URI metrics;

  private TargetText() {}

  static GivenTarget parse(String text) {
    int equals = text.indexOf('=');
    String name = text.substring(0, Math.max(equals, 0));
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "The target is '%s': write NAME=URL, with a name of letters, digits, dots and dashes"
              .formatted(text));
    }
    int start = text.indexOf(START, equals);
    String command = start < 0 ? null : command(text.substring(start + START.length()));
    String[] parts = text.substring(equals + 1, start < 0 ? text.length() : start).split(",", -1);
    TargetText options = new TargetText();
    for (int i = 1; i < parts.length; i++) {
      options.read(parts[i]);
    }
    if (command != null && options.processId != null) {
      throw new IllegalArgumentException(
          "The target %s has pid=%d and start=: leave pid= out, its process is known when it is started"
              .formatted(name, options.processId));
    }
    Address address = Address.of(parts[0], "The target's URL", "http://127.0.0.1:8081");
    Target target =
        new Target(
            name,
            address.root(),
            address.path(),
            options.management,
            options.metrics,
            options.processId);
    return new GivenTarget(target, command);
  }

  private static String command(String text) {
    if (text.isBlank() || text.chars().anyMatch(c -> c == 0)) {
      throw new IllegalArgumentException(
          "The target's start is '%s': write the command behind it, as in start=python3 service.py"
              .formatted(text));
    }
    return text;
  }

  private void read(String option) {
    if (option.startsWith("pid=") && processId == null) {
      processId = processId(option.substring("pid=".length()));
    } else if (option.startsWith("metrics=") && metrics == null) {
      readMetrics(option.substring("metrics=".length()));
    } else {
      throw new IllegalArgumentException(
          "The target's option is '%s': write pid=N or metrics=URL, each once, and start=COMMAND last; a comma within a URL is %%2C"
              .formatted(option));
    }
  }

  private static long processId(String text) {
    if (!PROCESS_ID.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "The target's pid is '%s': write the number of its process".formatted(text));
    }
    return Long.parseLong(text);
  }

  private void readMetrics(String text) {
    Address address =
        Address.of(text, "The target's metrics URL", "http://127.0.0.1:9081" + Target.PROMETHEUS);
    String path = address.path() == null ? Target.PROMETHEUS : address.path();
    metrics = URI.create(address.root() + path);
    if (path.equals(Target.PROMETHEUS)) {
      management = address.root();
    }
  }

  /** A URL in its two parts; null stands for the path of a URL that ends with its host. */
  private record Address(URI root, @Nullable String path) {

    static Address of(String text, String what, String example) {
      Matcher matcher = URL.matcher(text);
      try {
        if (matcher.matches() && isReal(URI.create(text))) {
          return new Address(URI.create(matcher.group(1)), path(matcher.group(2)));
        }
      } catch (IllegalArgumentException e) {
        // Said below.
      }
      throw new IllegalArgumentException(
          "%s is '%s': write one like %s".formatted(what, text, example));
    }

    private static boolean isReal(URI url) {
      return url.getHost() != null && url.getPort() != 0 && url.getPort() <= MAX_PORT;
    }

    private static @Nullable String path(@Nullable String text) {
      if (text == null || text.equals("/")) {
        return null;
      }
      return text.startsWith("?") ? "/" + text : text;
    }
  }
}
