package dev.twinstack.comparison.target;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A system under test.
 *
 * @param name how it is called in every table
 * @param url where it answers, with scheme, host and port and nothing behind
 * @param management where {@code /actuator} answers; null where that is not known
 * @param processId the process that answers; null where it is not ours to look at
 */
public record Target(String name, URI url, @Nullable URI management, @Nullable Long processId) {

  /**
   * Reads a target that somebody else runs, {@code NAME=URL}.
   *
   * @throws IllegalArgumentException if it is none, with a line that says what is wrong
   */
  public static Target parse(String text) {
    int equals = text.indexOf('=');
    String name = text.substring(0, Math.max(equals, 0));
    if (!name.matches("[A-Za-z0-9._-]{1,40}")) {
      throw new IllegalArgumentException(
          "The target is '%s': write NAME=URL, with a name of letters, digits, dots and dashes"
              .formatted(text));
    }
    return new Target(name, parseUrl(text.substring(equals + 1)), null, null);
  }

  private static URI parseUrl(String text) {
    if (!text.matches("https?://[^/?#@\\s]+/?")) {
      throw invalidUrl(text);
    }
    try {
      URI url = URI.create(text.replaceAll("/$", ""));
      if (url.getHost() == null) {
        throw invalidUrl(text);
      }
      return url;
    } catch (IllegalArgumentException e) {
      throw invalidUrl(text);
    }
  }

  private static IllegalArgumentException invalidUrl(String text) {
    return new IllegalArgumentException(
        "The target's URL is '%s': write one like http://127.0.0.1:8081".formatted(text));
  }
}
