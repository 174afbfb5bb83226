package dev.twinstack.comparison.fairness;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a difference that comes with the style is no unfairness. */
final class Explanations {

  private static final Map<Property, String> BY_PROPERTY =
      Map.of(
          Property.OPEN_IN_VIEW,
          "A setting of JPA, which the reactive style has not; off, it costs nothing");

  private Explanations() {}

  /** The explanation of a difference; null where none is expected. */
  static @Nullable String of(Property property) {
    return BY_PROPERTY.get(property);
  }
}
