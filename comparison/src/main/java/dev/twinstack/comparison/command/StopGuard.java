package dev.twinstack.comparison.command;

import dev.twinstack.comparison.result.RunResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Draws the reports of what there is when a run is stopped by the user. */
final class StopGuard implements AutoCloseable {

  private final Thread hook;

  private StopGuard(Thread hook) {
    this.hook = hook;
  }

  static StopGuard begin(RunKeeper keeper, Path folder, PrintWriter out) {
    Thread hook = new Thread(() -> publish(keeper, folder, out), "publish-partial");
    Runtime.getRuntime().addShutdownHook(hook);
    return new StopGuard(hook);
  }

  private static void publish(RunKeeper keeper, Path folder, PrintWriter out) {
    RunResult partial = keeper.stop();
    if (partial == null || partial.rounds().isEmpty()) {
      return;
    }
    try {
      new Publication(out).publish(partial, folder);
      out.println("Stopped. Continue it by ./compare run --resume " + folder);
    } catch (IOException | RuntimeException e) {
      out.println("Stopped. The report cannot be written: " + e.getMessage());
    }
    out.flush();
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is going down already: the hook does its work.
    }
  }
}
