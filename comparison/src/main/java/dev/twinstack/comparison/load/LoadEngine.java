package dev.twinstack.comparison.load;

import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.target.Target;

/** Puts load on a target. One run at a time. */
public interface LoadEngine {

  /**
   * Runs a scenario to its end and gives what was counted. Blocks for the scenario's duration, the
   * time that connecting takes, and for late answers at most as long as the scenario says. A target
   * with a path of its own is asked for that one alone.
   *
   * @param window is told when the load begins and when its last answer is there
   * @throws LoadFailedException if the engine itself failed; a target that fails is counted
   */
  RoundMeasurement run(Scenario scenario, Target target, Window window);

  /** The time in which load is on a target: what is read at both ends is what the load cost. */
  interface Window {

    /** Is called once, just before the first request; must take less than a millisecond or two. */
    void begins();

    /** Is called once, after the last answer. */
    void ends();

    /** A window in which nobody is interested. */
    static Window ignored() {
      return new Window() {
        @Override
        public void begins() {}

        @Override
        public void ends() {}
      };
    }
  }

  /** The engine's name and version. */
  String description();

  /** Hyperfoil inside this process, on one thread. */
  static LoadEngine hyperfoil() {
    return new HyperfoilEngine(() -> {});
  }
}
