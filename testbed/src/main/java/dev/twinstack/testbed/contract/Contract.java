package dev.twinstack.testbed.contract;

import dev.twinstack.testbed.progress.Progress;
import java.net.URI;
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
