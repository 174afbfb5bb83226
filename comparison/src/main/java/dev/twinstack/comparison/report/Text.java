package dev.twinstack.comparison.report;

import dev.twinstack.comparison.result.RequestCounts;
import dev.twinstack.comparison.result.Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as readers see them, alike in every report. */
final class Text {

  static final String NOT_MEASURED = "not measured";

  private Text() {}

  static String ms(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f ms" : "%.0f ms", value);
  }

  static String perSecond(double value) {
    return String.format(Locale.ROOT, "%,.0f/s", value);
  }

  /** By what the rounds were asked: at a rate, or by users who ask again once they are answered. */
  static String load(Settings settings) {
    return settings.requestsPerSecond() == 0
        ? count(settings.warmUpClients()) + " users"
        : perSecond(settings.requestsPerSecond());
  }

  static String percent(@Nullable Double share) {
    return share == null ? NOT_MEASURED : String.format(Locale.ROOT, "%.2f %%", share * 100);
  }

  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static String count(@Nullable Number value) {
    return value == null ? NOT_MEASURED : count(value.longValue());
  }

  /** A number by itself with three digits that count; the unit stands elsewhere. */
  static String number(@Nullable Double value) {
    if (value == null) {
      return NOT_MEASURED;
    }
    double size = Math.abs(value);
    String format =
        size >= 99.95 ? "%,.0f" : size >= 9.995 ? "%.1f" : size >= 0.9995 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, format, value);
  }

  /** A number as it was given: 5 and not 5.00. */
  static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** A ratio as the percentage by which it is off 1, with its sign: 0.92 is -8 %. */
  static String change(double ratio) {
    return String.format(Locale.ROOT, "%+.1f %%", 100 * (ratio - 1));
  }

  /** A share in percent with as many digits as help: 0.08 is 8 %, 0.004 is 0.4 %. */
  static String roughPercent(double share) {
    double percent = 100 * share;
    return String.format(Locale.ROOT, Math.abs(percent) < 9.95 ? "%.1f %%" : "%.0f %%", percent);
  }

  static String seconds(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f s" : "%.0f s", value);
  }

  static String kibibytes(@Nullable Double bytes) {
    return bytes == null
        ? NOT_MEASURED
        : String.format(Locale.ROOT, bytes < 10240 ? "%.1f KiB" : "%,.0f KiB", bytes / 1024);
  }

  /** How long something took, as people say it. */
  static String duration(long ns) {
    long seconds = Math.round(ns / 1e9);
    return seconds < 60 ? seconds + " s" : "%d min %d s".formatted(seconds / 60, seconds % 60);
  }

  /** How many errors there were and of which kinds. */
  static String errors(RequestCounts counts) {
    List<String> kinds = new ArrayList<>();
    add(kinds, counts.clientErrors(), "4xx");
    add(kinds, counts.serverErrors(), "5xx");
    add(kinds, counts.otherStatuses(), "other status");
    add(kinds, counts.badBodies(), "bad body");
    add(kinds, counts.connectionErrors(), "connection");
    add(kinds, counts.timeouts(), "time-out");
    add(kinds, counts.unanswered(), "unanswered");
    return kinds.isEmpty() ? "0" : String.join(", ", kinds);
  }

  private static void add(List<String> kinds, long count, String kind) {
    if (count > 0) {
      kinds.add(count(count) + " " + kind);
    }
  }

  /** Microseconds in the unit that suits them. */
  static String time(@Nullable Double us) {
    return us == null || us < 1000 ? us(us) : ms(us / 1000);
  }

  static String us(@Nullable Double value) {
    return value == null ? NOT_MEASURED : String.format(Locale.ROOT, "%.0f us", value);
  }

  static String cores(@Nullable Double value) {
    return value == null
        ? NOT_MEASURED
        : String.format(Locale.ROOT, "%.0f %% of a core", value * 100);
  }

  static String mebibytes(@Nullable Long bytes) {
    return bytes == null ? NOT_MEASURED : String.format(Locale.ROOT, "%,d MiB", bytes >> 20);
  }
}
