package dev.twinstack.testbed.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockedFolderTest {

  @TempDir private Path parent;

  @Test
  void givesASecondOneAnotherFolder() throws IOException {
    try (LockedFolder first = LockedFolder.firstFree(parent, "data");
        LockedFolder second = LockedFolder.firstFree(parent, "data")) {
      assertThat(first.path()).isEqualTo(parent.resolve("data-1")).isDirectory();
      assertThat(second.path()).isEqualTo(parent.resolve("data-2")).isDirectory();
    }
  }

  @Test
  void givesAFolderAgainThatWasLeft() throws IOException {
    LockedFolder.firstFree(parent, "data").close();

    try (LockedFolder again = LockedFolder.firstFree(parent, "data")) {
      assertThat(again.path()).isEqualTo(parent.resolve("data-1"));
    }
  }
}
