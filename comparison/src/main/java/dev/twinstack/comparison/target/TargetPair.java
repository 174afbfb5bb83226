package dev.twinstack.comparison.target;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two targets that are up, for one trial. */
public interface TargetPair extends AutoCloseable {

  /**
   * How a target came up.
   *
   * @param target the target
   * @param jvmFlags the flags that its JVM was started with
   * @param firstAnswer from the start of its process until its first good answer
   * @param cpuTime the CPU time it used until then; null where the system does not tell
   */
  record Start(
      Target target, List<String> jvmFlags, Duration firstAnswer, @Nullable Duration cpuTime) {
    public Start {
      jvmFlags = List.copyOf(jvmFlags);
    }
  }

  /** Both, in the order of every table. */
  List<Target> targets();

  /** How they came up, in the order in which they were started; empty where they were up before. */
  List<Start> starts();

  /** Ends those that were started. */
  @Override
  void close();

  /** A pair that somebody else runs. */
  static TargetPair running(List<Target> targets) {
    List<Target> pair = List.copyOf(targets);
    return new TargetPair() {
      @Override
      public List<Target> targets() {
        return pair;
      }

      @Override
      public List<Start> starts() {
        return List.of();
      }

      @Override
      public void close() {}
    };
  }
}
