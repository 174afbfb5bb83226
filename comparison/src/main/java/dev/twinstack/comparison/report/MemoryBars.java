package dev.twinstack.comparison.report;

import dev.twinstack.comparison.analysis.MemoryFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Memory at rest, under load, alive on the heap, and for idle connections. */
final class MemoryBars {

  private static final double MIB = 1 << 20;

  private MemoryBars() {}

  static Bars of(List<MemoryFigures> memory) {
    return new Bars(
        "memory",
        "Memory",
        "Shorter is better. Compare the bars of one group: under load the JVM takes what its heap"
            + " limit allows, so that memory at rest and the live heap say more about need.",
        List.of(
            group(memory, "In RAM at rest, after the first answer", MemoryFigures::atRest),
            group(memory, "In RAM under the fixed rate", MemoryFigures::underLoad),
            group(memory, "Live heap after a collection", MemoryFigures::liveHeap),
            group(
                memory, "More in RAM for 1,000 idle connections", MemoryFigures::perThousandIdle)));
  }

  private static Bars.Group group(
      List<MemoryFigures> memory, String label, Function<MemoryFigures, @Nullable Double> which) {
    double most = 0;
    for (MemoryFigures figures : memory) {
      Double bytes = which.apply(figures);
      most = Math.max(most, bytes == null ? 0 : bytes);
    }
    List<Bars.Bar> bars = new ArrayList<>();
    for (int target = 0; target < memory.size(); target++) {
      Double bytes = which.apply(memory.get(target));
      double percent = bytes == null || most <= 0 ? 0 : Math.max(0, 100 * bytes / most);
      bars.add(
          new Bars.Bar(
              memory.get(target).target(),
              target,
              bytes == null ? Text.NOT_MEASURED : Text.number(bytes / MIB) + " MiB",
              Math.round(percent * 10) / 10.0));
    }
    return new Bars.Group(label, bars);
  }
}
