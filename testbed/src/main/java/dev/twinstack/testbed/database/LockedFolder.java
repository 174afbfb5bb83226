package dev.twinstack.testbed.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A folder that is ours alone until closed, against other processes and within this one. */
record LockedFolder(Path path, FileChannel channel) implements AutoCloseable {

  private static final String LOCK_FILE = "lock";
  private static final int MOST_FOLDERS = 16;

  /**
   * Takes the first free one of {@code name-1}, {@code name-2} and so on, made where missing.
   *
   * @throws DatabaseUnavailableException if all are taken
   */
  static LockedFolder firstFree(Path parent, String name) throws IOException {
    for (int i = 1; i <= MOST_FOLDERS; i++) {
      LockedFolder folder = tryTake(parent.resolve(name + "-" + i));
      if (folder != null) {
        return folder;
      }
    }
    throw new DatabaseUnavailableException(
        "All %d embedded databases in %s are in use: stop one, or set TWINSTACK_CACHE to another folder"
            .formatted(MOST_FOLDERS, parent));
  }

  /** Takes a folder, waiting for another process that has it. */
  static LockedFolder take(Path path) throws IOException, InterruptedException {
    while (true) {
      LockedFolder folder = tryTake(path);
      if (folder != null) {
        return folder;
      }
      Thread.sleep(100);
    }
  }

  private static @Nullable LockedFolder tryTake(Path path) throws IOException {
    Files.createDirectories(path);
    FileChannel channel =
        FileChannel.open(
            path.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new LockedFolder(path, channel);
      }
    } catch (OverlappingFileLockException e) {
      // This JVM has it: as good as another process.
    }
    channel.close();
    return null;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
