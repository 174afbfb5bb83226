package dev.twinstack.testbed.loader;

import dev.twinstack.testbed.database.DatabaseChoice;

/** On the embedded MariaDB. */
class EmbeddedReaderTest extends ReaderContract {

  @Override
  DatabaseChoice choice() {
    return DatabaseChoice.EMBEDDED;
  }
}
