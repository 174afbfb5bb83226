package dev.twinstack.comparison.report;

import dev.twinstack.comparison.result.RequestCounts;
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

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", share * 100);
  }

  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
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
