package dev.twinstack.comparison.command;

import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.contract.CheckResult;
import dev.twinstack.testbed.contract.Contract;
import dev.twinstack.testbed.progress.Progress;
import java.io.PrintWriter;
import java.util.List;

/** Holds both targets to the contract and to each other. */
final class ContractCheck {

  private final PrintWriter out;
  private final boolean showPassed;
  private int checks;
  private int failures;

  /**
   * Creates one.
   *
   * @param out takes a line for each check
   * @param showPassed whether a check without a finding is shown too
   */
  ContractCheck(PrintWriter out, boolean showPassed) {
    this.out = out;
    this.showPassed = showPassed;
  }

  /** Whether both keep the contract and answer alike. */
  boolean run(List<Target> pair, Progress progress) {
    Target first = pair.getFirst();
    Target second = pair.getLast();
    for (Target target : pair) {
      show(target.name(), Contract.check(target.url(), progress));
    }
    show("both alike", Contract.compare(first.url(), second.url(), progress));
    progress.say("Contract: %d checks, %d failed".formatted(checks, failures));
    return failures == 0;
  }

  private void show(String heading, List<CheckResult> results) {
    for (CheckResult result : results) {
      checks++;
      if (result.failure() != null) {
        failures++;
        out.printf(
            "FAILED  %s: %s%n%s%n",
            heading, result.name(), result.failure().indent(8).stripTrailing());
      } else if (showPassed) {
        out.printf("ok      %s: %s%n", heading, result.name());
      }
    }
  }
}
