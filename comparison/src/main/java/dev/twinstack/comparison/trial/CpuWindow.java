package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.load.LoadEngine;
import dev.twinstack.comparison.metrics.ProcessMeter;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what processes use while load is on. Not safe for two rounds at one time. */
final class CpuWindow implements LoadEngine.Window {

  private final List<ProcessMeter> meters;
  // Written on the engine's thread and read once it is done.
  private final @Nullable Duration[] before;
  private final @Nullable Duration[] after;

  CpuWindow(ProcessMeter... meters) {
    this.meters = List.of(meters);
    before = new @Nullable Duration[meters.length];
    after = new @Nullable Duration[meters.length];
  }

  @Override
  public void begins() {
    read(before);
  }

  @Override
  public void ends() {
    read(after);
  }

  private void read(@Nullable Duration[] times) {
    for (int i = 0; i < times.length; i++) {
      times[i] = meters.get(i).cpuTime();
    }
  }

  /** The CPU time that one of the processes used meanwhile; null where that is not known. */
  @Nullable Long usedNs(int meter) {
    Duration from = before[meter];
    Duration to = after[meter];
    return from == null || to == null ? null : Long.valueOf(to.minus(from).toNanos());
  }
}
