package dev.twinstack.comparison.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The TCP segments that carried data on the connections to one port of this machine, by the ss of
 * iproute2: what a query takes from the network.
 *
 * @param out towards the port
 * @param in from it
 */
public record Segments(long out, long in) {

  private static final Pattern OUT = Pattern.compile("data_segs_out:(\\d+)");
  private static final Pattern IN = Pattern.compile("data_segs_in:(\\d+)");

  /** Reads what the open connections have carried so far; null where ss is not there. */
  public static @Nullable Segments to(int port) {
    try {
      Process ss =
          new ProcessBuilder("ss", "-Htin", "dport = :" + port).redirectErrorStream(true).start();
      try (var output = ss.getInputStream()) {
        return parse(new String(output.readAllBytes(), StandardCharsets.UTF_8));
      } finally {
        ss.destroy();
      }
    } catch (IOException e) {
      return null;
    }
  }

  static Segments parse(String text) {
    return new Segments(sum(OUT, text), sum(IN, text));
  }

  private static long sum(Pattern figure, String text) {
    return figure.matcher(text).results().mapToLong(found -> Long.parseLong(found.group(1))).sum();
  }

  /** What was added since an earlier reading. */
  public Segments minus(Segments earlier) {
    return new Segments(out - earlier.out, in - earlier.in);
  }
}
