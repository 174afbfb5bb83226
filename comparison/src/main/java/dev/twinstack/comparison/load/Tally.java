package dev.twinstack.comparison.load;

import dev.twinstack.comparison.load.RoundMeasurement.Counts;
import dev.twinstack.comparison.scenario.AnswerRule;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Counts how the requests of one run end. Confined to the generator's one thread. */
final class Tally {

  private static final long HIGHEST_NS = TimeUnit.MINUTES.toNanos(10);
  private static final int SIGNIFICANT_DIGITS = 3;

  private final AnswerRule rule;
  private final Histogram responseTime = histogram();
  private final Histogram serviceTime = histogram();
  private final Histogram schedulingLag = histogram();
  private final SecondTrace seconds = new SecondTrace(histogram());
  private long sent;
  private long ended;
  private long good;
  private long hits;
  private long clientErrors;
  private long serverErrors;
  private long otherStatuses;
  private long badBodies;
  private long connectionErrors;
  private long timeouts;

  Tally(AnswerRule rule) {
    this.rule = rule;
  }

  private static Histogram histogram() {
    return new Histogram(1, HIGHEST_NS, SIGNIFICANT_DIGITS);
  }

  /** A request begins; gives its number, from 0. */
  long begun(long nowNs) {
    if (sent == 0) {
      seconds.begins(nowNs);
    }
    return sent++;
  }

  void left(Exchange exchange, long nowNs) {
    record(schedulingLag, nowNs - exchange.intendedNs);
  }

  /**
   * A request's end.
   *
   * @param timedOut whether it was given up for want of an answer
   * @param broken whether its connection broke before the answer was complete
   */
  void ended(Exchange exchange, long nowNs, boolean timedOut, boolean broken) {
    ended++;
    long goodBefore = good;
    long responseTimeNs = record(responseTime, nowNs - exchange.intendedNs);
    if (timedOut) {
      timeouts++;
    } else if (broken || !exchange.isAnswered()) {
      connectionErrors++;
    } else {
      record(serviceTime, nowNs - exchange.sentNs);
      countAnswer(exchange);
    }
    seconds.ended(nowNs, responseTimeNs, good > goodBefore);
  }

  private void countAnswer(Exchange exchange) {
    int status = exchange.status();
    if (status >= 500) {
      serverErrors++;
    } else if (status >= 400) {
      clientErrors++;
    } else if (rule == AnswerRule.ANY ? status < 200 || status >= 300 : status != 200) {
      otherStatuses++;
    } else if (!isGoodBody(exchange)) {
      badBodies++;
    } else {
      good++;
      hits += rule != AnswerRule.ANY && exchange.hasRows() ? 1 : 0;
    }
  }

  private boolean isGoodBody(Exchange exchange) {
    return switch (rule) {
      case ARRAY -> exchange.isArray();
      case ROWS -> exchange.isArray() && exchange.hasRows();
      case ANY -> true;
    };
  }

  private static long record(Histogram histogram, long valueNs) {
    long inRangeNs = Math.clamp(valueNs, 0, HIGHEST_NS);
    histogram.recordValue(inRangeNs);
    return inRangeNs;
  }

  RoundMeasurement measurement(boolean sessionLimitReached, Duration window) {
    Counts counts =
        new Counts(
            sent,
            good,
            hits,
            clientErrors,
            serverErrors,
            otherStatuses,
            badBodies,
            connectionErrors,
            timeouts,
            sent - ended);
    return new RoundMeasurement(
        responseTime,
        serviceTime,
        schedulingLag,
        counts,
        seconds.seconds(),
        sessionLimitReached,
        window);
  }
}
