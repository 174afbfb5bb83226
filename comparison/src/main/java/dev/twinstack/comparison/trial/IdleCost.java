package dev.twinstack.comparison.trial;

import dev.twinstack.comparison.load.HeldConnections;
import dev.twinstack.comparison.load.LoadFailedException;
import dev.twinstack.comparison.metrics.JvmCommand;
import dev.twinstack.comparison.metrics.ProcessMeter;
import dev.twinstack.comparison.result.IdleConnections;
import dev.twinstack.comparison.scenario.Preset;
import dev.twinstack.comparison.target.Target;
import dev.twinstack.testbed.progress.Progress;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What connections that ask nothing cost a target: its memory with and without them. The heap
 * counts by what lives in it after a collection, because the rest of it stays in RAM either way.
 */
final class IdleCost {

  private static final Pattern HEAP =
      Pattern.compile("total(?: reserved \\d+K, committed)? (\\d+)K, used (\\d+)K");

  private final Instruments instruments;
  private final int trial;

  IdleCost(Instruments instruments, int trial) {
    this.instruments = instruments;
    this.trial = trial;
  }

  void measure(List<Target> targets) {
    String task = instruments.timetable().label("Holding idle connections");
    try (Progress.Step step = instruments.progress().start(task, targets.size(), "targets")) {
      for (Target target : targets) {
        measure(target);
        step.to(targets.indexOf(target) + 1L);
      }
    }
  }

  private void measure(Target target) {
    Long before = neededBytes(target);
    if (before == null) {
      return;
    }
    int count = Preset.IDLE_CONNECTIONS;
    try (HeldConnections _ = HeldConnections.open(target, count)) {
      Long during = neededBytes(target);
      if (during != null) {
        instruments.journal().add(new IdleConnections(trial, target.name(), count, before, during));
      }
    } catch (LoadFailedException e) {
      instruments.progress().say("Idle connections were not measured: " + e.getMessage());
    }
  }

  /** The memory in RAM with the live heap in the place of the whole; null where it is not told. */
  private static @Nullable Long neededBytes(Target target) {
    JvmCommand jvm = JvmCommand.of(target.processId());
    Long residentBytes = ProcessMeter.ofTree(target.processId()).residentBytes();
    String heap = jvm.ask("GC.run") == null ? null : jvm.ask("GC.heap_info");
    return residentBytes == null || heap == null ? null : needed(residentBytes, heap);
  }

  static @Nullable Long needed(long residentBytes, String heap) {
    Matcher matcher = HEAP.matcher(heap);
    if (!matcher.find()) {
      return null;
    }
    long wholeBytes = Long.parseLong(matcher.group(1)) * 1024;
    long usedBytes = Long.parseLong(matcher.group(2)) * 1024;
    return residentBytes - wholeBytes + usedBytes;
  }
}
