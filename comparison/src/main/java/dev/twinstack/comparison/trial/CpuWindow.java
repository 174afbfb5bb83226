package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.metrics.HostMeter;
import dev.twinstack.comparison.metrics.ProcessMeter;
import dev.twinstack.comparison.result.HostLoad;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what processes and the whole machine use while load is on. Not safe for two rounds at one
 * time.
 */
final class CpuWindow implements LoadEngine.Window {

  private final List<ProcessMeter> meters;
  // Written on the engine's thread and read once it is done.
  private final @Nullable Duration[] before;
  private final @Nullable Duration[] after;
  private HostMeter.@Nullable Reading hostBefore;
  private HostMeter.@Nullable Reading hostAfter;

  CpuWindow(ProcessMeter... meters) {
    this.meters = List.of(meters);
    before = new @Nullable Duration[meters.length];
    after = new @Nullable Duration[meters.length];
  }

  @Override
  public void begins() {
    hostBefore = HostMeter.read();
    read(before);
  }

  @Override
  public void ends() {
    read(after);
    hostAfter = HostMeter.read();
  }

  private void read(@Nullable Duration[] times) {
    for (int i = 0; i < times.length; i++) {
      times[i] = meters.get(i).cpuTime();
    }
  }

  /**
   * What the machine did for others meanwhile; null where it is not known, or one of the processes
   * is not.
   *
   * @param window how long the load was on
   */
  @Nullable HostLoad host(Duration window) {
    if (hostBefore == null || hostAfter == null) {
      return null;
    }
    Duration known = Duration.ZERO;
    for (int i = 0; i < before.length; i++) {
      Long usedNs = usedNs(i);
      if (usedNs == null) {
        return null;
      }
      known = known.plusNanos(usedNs);
    }
    HostMeter.Reading used = hostAfter.minus(hostBefore);
    return new HostLoad(used.stealCores(window), used.othersCores(window, known));
  }

  /** The CPU time that one of the processes used meanwhile; null where that is not known. */
  @Nullable Long usedNs(int meter) {
    Duration from = before[meter];
    Duration to = after[meter];
    return from == null || to == null ? null : Long.valueOf(to.minus(from).toNanos());
  }
}
