package dev.twinstack.comparison.trial;

import java.time.Duration;
import java.util.Locale;

/**
 * What remains of a run, by what was announced: what takes longer than planned does not make the
 * rest shorter. Safe for any number of threads.
 */
public final class Timetable {

  private final Duration announced;
  private final long startNs;
  private Duration saved = Duration.ZERO;

  /**
   * Begins now.
   *
   * @param announced how long the run takes
   */
  public Timetable(Duration announced) {
    this.announced = announced;
    startNs = System.nanoTime();
  }

  /** Tells that a part ended before its time. */
  synchronized void save(Duration time) {
    saved = saved.plus(time);
  }

  /** How long the run has taken so far. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNs);
  }

  private synchronized Duration remaining() {
    return announced.minus(saved).minus(elapsed());
  }

  /** A task's name with what remains of the whole run. */
  String label(String task) {
    return "[%s] %s".formatted(text(remaining()), task);
  }

  private static String text(Duration remaining) {
    if (remaining.isNegative() || remaining.toSeconds() < 30) {
      return "nearly done";
    }
    return String.format(
        Locale.ROOT, "%d min left", Math.max(1, Math.round(remaining.toSeconds() / 60.0)));
  }
}
