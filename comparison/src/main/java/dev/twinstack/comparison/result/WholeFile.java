package dev.twinstack.comparison.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files so that nobody ever sees half of one. */
public final class WholeFile {

  private WholeFile() {}

  /** Writes the text beside the file and then moves it to its name. The folder must be there. */
  public static void write(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      // Is there still only if it could not be written or moved.
      Files.deleteIfExists(part);
    }
  }
}
