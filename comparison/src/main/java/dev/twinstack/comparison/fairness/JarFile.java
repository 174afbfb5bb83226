package dev.twinstack.comparison.fairness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A runnable jar of Spring Boot, in which the libraries lie as jars. */
final class JarFile {

  private static final Pattern LIBRARY = Pattern.compile("BOOT-INF/lib/([^/]+?)-(\\d[^/]*)\\.jar");

  private JarFile() {}

  /** Version by name; empty where the file cannot be read or is another kind of jar. */
  static Map<String, String> libraries(@Nullable Path jar) {
    if (jar == null || !Files.isRegularFile(jar)) {
      return Map.of();
    }
    Map<String, String> versions = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .map(entry -> LIBRARY.matcher(entry.getName()))
          .filter(Matcher::matches)
          .forEach(library -> versions.put(library.group(1), library.group(2)));
    } catch (IOException e) {
      return Map.of();
    }
    return versions;
  }
}
