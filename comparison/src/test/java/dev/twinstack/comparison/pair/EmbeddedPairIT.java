package dev.twinstack.comparison.pair;

import dev.twinstack.testbed.database.DatabaseChoice;

/** On the embedded database. */
class EmbeddedPairIT extends PairTest {

  @Override
  DatabaseChoice choice() {
    return DatabaseChoice.EMBEDDED;
  }
}
