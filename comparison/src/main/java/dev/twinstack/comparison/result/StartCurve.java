package dev.twinstack.comparison.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one start of a service went: from the start of its process to the end of a load which begins
 * as soon as it is ready.
 *
 * @param target the target's name
 * @param repetition from 1
 * @param firstAnswerNs from the start of the process until the first good answer
 * @param firstMinuteCpuNs the CPU time that the process used in its first minute; null where not
 *     measured
 * @param residentBytes its memory in RAM before the load; null where not measured
 * @param loadAfterNs from the start of the process until the load began
 * @param seconds the load second by second
 * @param cpuNs the CPU time that the process used in each of them; shorter where it was not
 *     measured to the end
 */
public record StartCurve(
    String target,
    int repetition,
    long firstAnswerNs,
    @Nullable Long firstMinuteCpuNs,
    @Nullable Long residentBytes,
    long loadAfterNs,
    List<SecondFigures> seconds,
    List<Long> cpuNs) {

  public StartCurve {
    seconds = List.copyOf(seconds);
    cpuNs = List.copyOf(cpuNs);
  }
}
