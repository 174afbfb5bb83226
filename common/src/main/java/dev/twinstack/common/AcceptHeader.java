package dev.twinstack.common;

import java.util.List;
import java.util.Locale;

/**
 * Reads {@code Accept} as RFC 9110, section 12.5.1, has it, for the one media type there is. A
 * value that cannot be read admits nothing.
 */
final class AcceptHeader {

  private static final List<String> RANGES_FROM_BROAD_TO_EXACT =
      List.of("*/*", "application/*", "application/json");

  private AcceptHeader() {}

  /**
   * Whether the client takes {@code application/json}: the most exact range that covers it decides.
   *
   * @param values the values of all {@code Accept} fields; none means that anything is welcome
   */
  static boolean admitsJson(List<String> values) {
    if (values.isEmpty() || isPlain(values)) {
      return true;
    }
    int exactness = -1;
    boolean admitted = false;
    for (String value : values) {
      for (String element : value.split(",", -1)) {
        String[] parts = element.strip().split(";", -1);
        int found = RANGES_FROM_BROAD_TO_EXACT.indexOf(parts[0].strip().toLowerCase(Locale.ROOT));
        if (found > exactness) {
          exactness = found;
          admitted = hasWeight(parts);
        } else if (found == exactness && found >= 0) {
          admitted |= hasWeight(parts);
        }
      }
    }
    return admitted;
  }

  /** The common case, without taking anything apart. */
  private static boolean isPlain(List<String> values) {
    return values.size() == 1
        && (values.get(0).equals("*/*") || values.get(0).equals("application/json"));
  }

  /** Whether the weight of a range, 1 where none is given, is above zero. */
  private static boolean hasWeight(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.regionMatches(true, 0, "q=", 0, 2)) {
        String weight = parameter.substring(2);
        return weight.matches("1(\\.0{0,3})?|0\\.[0-9]{1,3}") && !weight.matches("0\\.0{1,3}");
      }
    }
    return true;
  }
}
