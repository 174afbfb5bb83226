package dev.twinstack.testbed.contract;

import org.jspecify.annotations.Nullable;

/**
 * What one check found.
 *
 * @param name what was checked, one line
 * @param failure what was wrong, one or more lines; null where nothing was
 */
public record CheckResult(String name, @Nullable String failure) {

  /** Whether nothing was wrong. */
  public boolean passed() {
    return failure == null;
  }
}
