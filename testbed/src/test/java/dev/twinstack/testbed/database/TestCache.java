package dev.twinstack.testbed.database;

import java.nio.file.Path;
import java.util.Map;

/** The cache folder of this module's tests: kept until the next clean, not the user's. */
public final class TestCache {

  private TestCache() {}

  /** The environment of a start in that folder, with nothing else set. */
  public static Map<String, String> environment() {
    return Map.of(
        "TWINSTACK_CACHE", Path.of("target", "twinstack-cache").toAbsolutePath().toString());
  }
}
