package dev.twinstack.testbed.database;

import dev.twinstack.testbed.progress.Progress;

/** Starts the embedded database, prints its process and waits to be killed. */
final class EmbeddedStarter {

  private EmbeddedStarter() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
      LocalDatabase database =
          LocalDatabase.start(DatabaseChoice.EMBEDDED, TestCache.environment(), Progress.silent());
      System.out.println(database.processId().orElseThrow());
      Thread.sleep(Long.MAX_VALUE);
    } catch (DatabaseUnavailableException e) {
      System.out.println(e.getMessage());
    }
  }
}
