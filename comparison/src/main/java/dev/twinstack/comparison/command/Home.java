package dev.twinstack.comparison.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Where the project is and where its results go. */
final class Home {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

  private Home() {}

  /** The project's folder: the script says it, else it is the current one. */
  static Path folder() {
    return Path.of(System.getProperty("twinstack.home", "")).toAbsolutePath().normalize();
  }

  /**
   * Makes a folder of its own for a command, named by the time.
   *
   * @param output where to make it; null for the project's results
   */
  static Path newResults(@Nullable Path output, Instant now) throws IOException {
    Path parent = output == null ? folder().resolve("results") : output.toAbsolutePath();
    try {
      Files.createDirectories(parent);
      Path folder = parent.resolve(NAME.format(now));
      // Two that begin in the same second take two folders.
      for (int n = 2; !create(folder); n++) {
        folder = parent.resolve(NAME.format(now) + "-" + n);
      }
      return folder;
    } catch (IOException e) {
      throw new IOException(
          "the folder %s cannot be written (%s): choose another by --output".formatted(parent, e),
          e);
    }
  }

  private static boolean create(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }
}
