package dev.twinstack.comparison.controller;

import dev.twinstack.comparison.result.Latencies;
import dev.twinstack.comparison.result.Purpose;
import dev.twinstack.comparison.result.RequestCounts;
import dev.twinstack.comparison.result.RoundCost;
import dev.twinstack.comparison.result.RoundResult;
import dev.twinstack.comparison.result.SecondFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;

/**
 * One phase, which is one round on one target.
 *
 * @param target its name, from the phase's
 * @param json the phase's entry among the stats
 */
record PhaseStats(String target, JsonNode json) {

  private static final Pattern NAME = Pattern.compile("(\\w+)-\\d+");
  private static final long HIGHEST_NS = TimeUnit.MINUTES.toNanos(10);
  private static final int SIGNIFICANT_DIGITS = 3;

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if its name is not one of ours
   */
  static PhaseStats of(JsonNode json) {
    String name = json.path("name").asString("");
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "its phase is '%s': a round is called TARGET-NUMBER".formatted(name));
    }
    return new PhaseStats(matcher.group(1), json);
  }

  long startMs() {
    return json.at("/total/start").asLong();
  }

  long endMs() {
    return json.at("/total/end").asLong();
  }

  RoundResult round(int number, String workload) {
    long windowNs = TimeUnit.MILLISECONDS.toNanos(Math.max(1, endMs() - startMs()));
    RequestCounts counts = counts(json.at("/total/summary"));
    long perSecond = Math.round(counts.sent() * 1e9 / windowNs);
    return new RoundResult(
        number,
        1,
        Purpose.COMPARISON,
        target,
        workload,
        Math.toIntExact(Math.max(1, perSecond)),
        null,
        windowNs,
        windowNs,
        counts,
        Latencies.of(responseTime()),
        Latencies.of(histogram()),
        Latencies.of(histogram()),
        new RoundCost(null, null, null, null, null, null),
        null,
        null,
        seconds(),
        invalid());
  }

  /** By status alone: the controller's counts say nothing of bodies. */
  private static RequestCounts counts(JsonNode summary) {
    JsonNode http = summary.at("/extensions/http");
    long sent = summary.path("requestCount").asLong();
    long good = http.path("status_2xx").asLong();
    long client = http.path("status_4xx").asLong();
    long server = http.path("status_5xx").asLong();
    long other = http.path("status_3xx").asLong() + http.path("status_other").asLong();
    long broken = summary.path("connectionErrors").asLong();
    long timeouts = summary.path("requestTimeouts").asLong();
    long open = Math.max(0, sent - good - client - server - other - broken - timeouts);
    return new RequestCounts(sent, good, 0, client, server, other, 0, broken, timeouts, open);
  }

  private static Histogram histogram() {
    return new Histogram(1, HIGHEST_NS, SIGNIFICANT_DIGITS);
  }

  /** As fine as the controller tells it: each value counts as the upper end of its bucket. */
  private Histogram responseTime() {
    Histogram histogram = histogram();
    for (JsonNode bucket : json.at("/histogram/percentiles")) {
      long count = bucket.path("count").asLong();
      if (count > 0) {
        long valueNs = Math.clamp((long) bucket.path("to").asDouble(), 1, HIGHEST_NS);
        histogram.recordValueWithCount(valueNs, count);
      }
    }
    return histogram;
  }

  private List<SecondFigures> seconds() {
    List<SecondFigures> seconds = new ArrayList<>();
    for (JsonNode summary : json.path("series")) {
      RequestCounts counts = counts(summary);
      JsonNode percentiles = summary.path("percentileResponseTime");
      seconds.add(
          new SecondFigures(
              seconds.size(),
              counts.good(),
              Math.max(0, summary.path("responseCount").asLong() - counts.good()),
              percentiles.path("50.0").asLong(),
              percentiles.path("99.0").asLong(),
              summary.path("maxResponseTime").asLong()));
    }
    return seconds;
  }

  private List<String> invalid() {
    List<String> reasons = new ArrayList<>();
    if (json.at("/total/summary/internalErrors").asLong() > 0) {
      reasons.add("the agents failed inside");
    }
    if (json.at("/total/summary/blockedTime").asLong() > 0) {
      reasons.add("requests waited for a connection of the agents: more of -PCONNECTIONS");
    }
    return reasons;
  }
}
