package dev.twinstack.testbed.loader;

import dev.twinstack.testbed.database.DatabaseAddress;
import dev.twinstack.testbed.database.DatabaseChoice;
import dev.twinstack.testbed.database.LocalDatabase;
import dev.twinstack.testbed.database.TestCache;
import dev.twinstack.testbed.progress.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On the embedded MariaDB. */
class EmbeddedReaderTest extends ReaderContract {

  private static LocalDatabase database;

  @BeforeAll
  static void start() {
    database =
        LocalDatabase.start(DatabaseChoice.EMBEDDED, TestCache.environment(), Progress.silent());
  }

  @AfterAll
  static void stop() {
    if (database != null) {
      database.close();
    }
  }

  @Override
  DatabaseAddress address() {
    return database.address();
  }
}
