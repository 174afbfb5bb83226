package dev.twinstack.comparison.load;

import dev.twinstack.comparison.load.RoundMeasurement.Second;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Sorts requests into the seconds in which they ended. One histogram is used for all of them, so
 * that a request allocates nothing. Confined to the generator's one thread.
 */
final class SecondTrace {

  private static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);

  private final Histogram responseTime;
  private final List<Second> seconds = new ArrayList<>();
  private long beginNs;
  private long good;
  private long errors;

  /** Creates it with an empty histogram, which is used up. */
  SecondTrace(Histogram responseTime) {
    this.responseTime = responseTime;
  }

  void begins(long nowNs) {
    beginNs = nowNs;
  }

  /** A request's end; ends come in the order of time. */
  void ended(long nowNs, long responseTimeNs, boolean isGood) {
    while (nowNs - beginNs >= (seconds.size() + 1) * SECOND_NS) {
      closeSecond();
    }
    responseTime.recordValue(responseTimeNs);
    if (isGood) {
      good++;
    } else {
      errors++;
    }
  }

  private void closeSecond() {
    seconds.add(
        new Second(
            seconds.size(),
            good,
            errors,
            responseTime.getValueAtPercentile(50),
            responseTime.getValueAtPercentile(99),
            responseTime.getMaxValue()));
    responseTime.reset();
    good = 0;
    errors = 0;
  }

  /** All seconds up to the last in which a request ended, each with its number; called once. */
  List<Second> seconds() {
    if (good + errors > 0) {
      closeSecond();
    }
    return seconds;
  }
}
