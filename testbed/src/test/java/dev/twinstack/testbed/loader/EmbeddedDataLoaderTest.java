package dev.twinstack.testbed.loader;

import dev.twinstack.testbed.database.DatabaseChoice;

/** Loading on the embedded MariaDB. */
class EmbeddedDataLoaderTest extends DataLoaderContract {

  @Override
  DatabaseChoice choice() {
    return DatabaseChoice.EMBEDDED;
  }
}
