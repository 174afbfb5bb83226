package dev.twinstack.comparison.target;

import dev.twinstack.testbed.process.AtExit;
import dev.twinstack.testbed.progress.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Targets that are not this project's. Those that came with a command are started, and end by
 * {@link #close}, with this JVM, and after a JVM that was killed.
 */
public final class GivenTargets implements TargetPair {

  private final List<Target> targets = new ArrayList<>();
  private final List<CommandProcess> started = new ArrayList<>();
  private final AtExit atExit = AtExit.run("stop-targets", this::stop);

  private GivenTargets() {}

  /**
   * Starts those that want it, one after the other.
   *
   * @param logs the folder that takes what they write; made if one is started
   * @throws TargetFailedException if one does not come up
   */
  public static GivenTargets start(List<GivenTarget> given, Path logs, Progress progress) {
    GivenTargets all = new GivenTargets();
    try {
      given.forEach(each -> all.add(each, logs, progress));
      return all;
    } catch (RuntimeException e) {
      all.close();
      throw e;
    }
  }

  /** Has those looked at that run already, before any is started. */
  public static void requireRunning(List<GivenTarget> given, Consumer<Target> check) {
    given.stream().filter(each -> each.command() == null).map(GivenTarget::target).forEach(check);
  }

  private void add(GivenTarget given, Path logs, Progress progress) {
    if (given.command() == null) {
      targets.add(given.target());
      return;
    }
    CommandProcess process = CommandProcess.start(given, logs, progress);
    synchronized (started) {
      started.add(process);
    }
    targets.add(process.target());
  }

  @Override
  public List<Target> targets() {
    return List.copyOf(targets);
  }

  /** None: what counts as the first good answer of somebody else's service is not known. */
  @Override
  public List<Start> starts() {
    return List.of();
  }

  @Override
  public void close() {
    atExit.cancel();
    stop();
  }

  private void stop() {
    synchronized (started) {
      started.parallelStream().forEach(CommandProcess::close);
    }
  }
}
