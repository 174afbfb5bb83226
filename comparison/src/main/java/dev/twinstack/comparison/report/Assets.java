package dev.twinstack.comparison.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What every page has in itself to look and work as it does.
 *
 * @param style the style sheets
 * @param library the library that draws
 * @param script what tells it what to draw
 */
public record Assets(String style, String library, String script) {

  private static final Assets ALL =
      new Assets(
          read("uplot/uPlot.min.css") + read("report.css"),
          read("uplot/uPlot.iife.min.js"),
          read("report.js"));

  /** The same for every page. */
  static Assets all() {
    return ALL;
  }

  /**
   * The page's rule for browsers: nothing is fetched from anywhere, and no script runs but the two
   * that the page was made with, whatever a target's name says.
   */
  public String policy() {
    return "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src %s %s"
        .formatted(digest(library), digest(script));
  }

  private static String digest(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-%s'".formatted(Base64.getEncoder().encodeToString(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  private static String read(String name) {
    try (InputStream resource = Assets.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException("the resource %s is not there".formatted(name));
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
