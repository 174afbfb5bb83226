package dev.twinstack.testbed.loader;

import dev.twinstack.testbed.database.ContainerTests;
import dev.twinstack.testbed.database.DatabaseAddress;
import dev.twinstack.testbed.database.DatabaseChoice;
import dev.twinstack.testbed.database.LocalDatabase;
import dev.twinstack.testbed.database.TestCache;
import dev.twinstack.testbed.progress.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** One database for all tests of a class; a container only where one can be started. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnDatabase {

  private LocalDatabase database;

  abstract DatabaseChoice choice();

  @BeforeAll
  void start() {
    if (choice() == DatabaseChoice.DOCKER) {
      ContainerTests.assumeEngine();
    }
    database = LocalDatabase.start(choice(), TestCache.environment(), Progress.silent());
  }

  @AfterAll
  void stop() {
    if (database != null) {
      database.close();
    }
  }

  DatabaseAddress address() {
    return database.address();
  }
}
