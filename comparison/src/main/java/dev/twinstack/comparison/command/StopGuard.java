package dev.twinstack.comparison.command;

import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.testbed.process.AtExit;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Draws the reports of what there is when a run is stopped by the user. */
final class StopGuard implements AutoCloseable {

  private final AtExit atExit;

  private StopGuard(AtExit atExit) {
    this.atExit = atExit;
  }

  static StopGuard begin(RunKeeper keeper, Path folder, PrintWriter out) {
    return new StopGuard(AtExit.run("publish-partial", () -> publish(keeper, folder, out)));
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
    atExit.cancel();
  }
}
