package dev.twinstack.testbed.database;

import java.util.OptionalLong;

/** A database server that answers. */
sealed interface RunningServer permits ExternalServer, ContainerServer, EmbeddedServer {

  DatabaseAddress address();

  /** The same server by the shortest way. */
  default DatabaseAddress nearestAddress() {
    return address();
  }

  /** What it is, in a few words. */
  String description();

  /** The server's process where it runs, and can be seen, on this machine. */
  OptionalLong processId();

  /** Stops what was started, and nothing else; a second call does nothing. */
  void stop();
}
