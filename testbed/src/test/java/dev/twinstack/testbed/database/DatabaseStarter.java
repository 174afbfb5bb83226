package dev.twinstack.testbed.database;

import dev.twinstack.testbed.progress.Progress;

/** Starts a database of the kind given, prints its port and its process and waits to be killed. */
final class DatabaseStarter {

  private DatabaseStarter() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
      LocalDatabase database =
          LocalDatabase.start(
              DatabaseChoice.parse(arguments[0]), TestCache.environment(), Progress.silent());
      System.out.println(database.address().port() + " " + database.processId().orElse(0));
      Thread.sleep(Long.MAX_VALUE);
    } catch (DatabaseUnavailableException e) {
      System.out.println(e.getMessage());
    }
  }
}
