package dev.twinstack.comparison.report;

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
