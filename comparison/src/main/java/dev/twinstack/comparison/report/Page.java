package dev.twinstack.comparison.report;

import dev.twinstack.comparison.result.Detection;
import dev.twinstack.comparison.result.TrapCheck;
import java.util.List;

/**
 * What the page shows, as text: the template places it and decides nothing.
 *
 * @param heading what was compared, when and how
 * @param verdicts the answers
 * @param workloads one entry a workload
 * @param starting the charts of starting and warming up
 * @param memory the memory, bar by bar
 * @param calculator what a rate would take
 * @param ledger what differed between the two processes
 * @param traps the checks for known traps
 * @param detections what the detectors saw
 * @param rounds every round
 * @param reconciliation the counts of all parties
 * @param manifest settings and environment
 * @param attachments the result and the figures as files
 */
public record Page(
    Heading heading,
    List<VerdictGroup> verdicts,
    List<WorkloadSection> workloads,
    StartSection starting,
    Bars memory,
    Calculator calculator,
    LedgerSection ledger,
    List<TrapCheck> traps,
    List<Detection> detections,
    RoundsTable rounds,
    DataTable reconciliation,
    List<ManifestLine> manifest,
    Attachments attachments) {

  public Page {
    verdicts = List.copyOf(verdicts);
    workloads = List.copyOf(workloads);
    traps = List.copyOf(traps);
    detections = List.copyOf(detections);
    manifest = List.copyOf(manifest);
  }
}
