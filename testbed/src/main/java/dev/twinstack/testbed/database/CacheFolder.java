package dev.twinstack.testbed.database;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where what is costly to make again is kept between runs. */
final class CacheFolder {

  private static final String FOLDER = "twinstack";

  private CacheFolder() {}

  /** TWINSTACK_CACHE, else a folder of ours where the system keeps a user's caches. */
  static Path of(Map<String, String> environment) {
    return of(environment, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  static Path of(Map<String, String> environment, String system, Path home) {
    String own = environment.getOrDefault("TWINSTACK_CACHE", "");
    if (!own.isBlank()) {
      return Path.of(own).toAbsolutePath();
    }
    return userCaches(environment, system.toLowerCase(Locale.ROOT), home).resolve(FOLDER);
  }

  private static Path userCaches(Map<String, String> environment, String system, Path home) {
    if (system.startsWith("windows")) {
      String local = environment.getOrDefault("LOCALAPPDATA", "");
      return local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local);
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library").resolve("Caches");
    }
    // The XDG base directory specification has relative paths ignored.
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    return xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".cache");
  }
}
