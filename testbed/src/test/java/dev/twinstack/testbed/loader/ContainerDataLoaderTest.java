package dev.twinstack.testbed.loader;

import dev.twinstack.testbed.database.DatabaseChoice;

/** Loading on a real MySQL. */
class ContainerDataLoaderTest extends DataLoaderContract {

  @Override
  DatabaseChoice choice() {
    return DatabaseChoice.DOCKER;
  }
}
