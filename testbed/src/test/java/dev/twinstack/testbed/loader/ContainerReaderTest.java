package dev.twinstack.testbed.loader;

import dev.twinstack.testbed.database.DatabaseChoice;

/** On a real MySQL. */
class ContainerReaderTest extends ReaderContract {

  @Override
  DatabaseChoice choice() {
    return DatabaseChoice.DOCKER;
  }
}
