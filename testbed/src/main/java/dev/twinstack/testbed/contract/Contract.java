package dev.twinstack.testbed.contract;

import dev.twinstack.testbed.progress.Progress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The HTTP contract of {@code /demo} and {@code /idle}. A target is the root of a service, such as
 * {@code http://127.0.0.1:8081}; its table is loaded. A target that is not there fails every check,
 * it throws nothing.
 */
public final class Contract {

  private Contract() {}

  /** Holds one service to the contract: every probe gets its status and a well-formed answer. */
  public static List<CheckResult> check(URI target, Progress progress) {
    List<CheckResult> results = new ArrayList<>(new RowChecks(target).all());
    List<Probe> probes = Probes.all();
    try (Progress.Step step = progress.start("contract of " + target, probes.size(), "probes")) {
      for (Probe probe : probes) {
        if (!DeviatingProbes.all().contains(probe)) {
          String fault = AnswerRules.faultOf(probe, Conversation.hold(target, probe));
          results.add(new CheckResult(probe.name(), fault));
        }
        step.to(results.size());
      }
    }
    return results;
  }

  /**
   * Sends every probe to both and compares what comes back, byte by byte, the value of {@code Date}
   * and identifiers that a service makes itself aside. Where the two may differ, the check's name
   * says why, and it passes.
   */
  public static List<CheckResult> compare(URI first, URI second, Progress progress) {
    List<CheckResult> results = new ArrayList<>();
    List<Probe> probes = Probes.all();
    try (Progress.Step step = progress.start("both compared", probes.size(), "probes")) {
      for (Probe probe : probes) {
        results.add(compare(first, second, probe));
        step.to(results.size());
      }
    }
    return results;
  }

  /**
   * Sends random requests to both until a time is up, and compares what comes back. Rows are left
   * out of that where a request does not say whose: each service draws a name of its own then.
   *
   * @param seed of the first request; the next has the next seed
   * @param time how long
   * @param malformed whether they are to break the rules of HTTP too
   * @return one check for each request, whose name tells its seed
   */
  public static List<CheckResult> compareRandom(
      URI first, URI second, long seed, Duration time, boolean malformed) {
    List<CheckResult> results = new ArrayList<>();
    long endNs = System.nanoTime() + time.toNanos();
    for (long each = seed; System.nanoTime() < endNs; each++) {
      Probe probe = malformed ? RandomRequests.malformed(each) : RandomRequests.wellFormed(each);
      String one = comparable(first, probe);
      String other = comparable(second, probe);
      results.add(resultOf(probe, one, other));
    }
    return results;
  }

  private static String comparable(URI target, Probe probe) {
    String text = Conversation.hold(target, probe).comparable();
    return RandomRequests.namesRows(probe) ? text : RandomRequests.withoutRows(text);
  }

  private static CheckResult resultOf(Probe probe, String one, String other) {
    return new CheckResult(
        probe.name(),
        one.equals(other)
            ? null
            : "%s\nthe one:\n%s\nthe other:\n%s".formatted(probe.request(), one, other));
  }

  private static CheckResult compare(URI first, URI second, Probe probe) {
    if (probe.deviation() != null) {
      return new CheckResult(probe.name() + " (may differ: " + probe.deviation() + ")", null);
    }
    String one = Conversation.hold(first, probe).comparable();
    String other = Conversation.hold(second, probe).comparable();
    return new CheckResult(
        probe.name(),
        one.equals(other) ? null : first + ":\n" + one + "\n" + second + ":\n" + other);
  }
}
