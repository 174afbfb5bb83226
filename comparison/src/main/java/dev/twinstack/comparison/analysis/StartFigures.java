package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.SecondFigures;
import dev.twinstack.comparison.result.StartCurve;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a target starts: the medians of its starts, of which one that never got there counts as the
 * slowest. Targets that are drawn together are held to one bar, the best that one of them does in
 * the end, or who ends dear would be called fast.
 *
 * @param target the target's name
 * @param starts how many there were
 * @param firstAnswerSeconds from the start of the process until the first good answer
 * @param peakSeconds from the start of the process until it answered, for {@value #SUSTAINED}
 *     seconds on end, {@value #SHARE} of the most that one of its group answers in the end; null
 *     where it never did
 * @param peakPerSecond what it answers in the end: the median of the last {@value #LAST} seconds
 * @param cheapSeconds from the start of the process until its CPU time for an answer was, for
 *     {@value #SUSTAINED} seconds on end, so low that it did {@value #SHARE} of what the cheapest
 *     of its group does with that time in the end; null where it never was or was not measured
 * @param costSeconds its CPU time for an answer in the end, over the last {@value #LAST} seconds;
 *     null where not measured
 * @param firstMinuteCpuSeconds the CPU time of its first minute; null where not measured
 * @param residentBytes its memory before the load; null where not measured
 */
public record StartFigures(
    String target,
    int starts,
    double firstAnswerSeconds,
    @Nullable Double peakSeconds,
    double peakPerSecond,
    @Nullable Double cheapSeconds,
    @Nullable Double costSeconds,
    @Nullable Double firstMinuteCpuSeconds,
    @Nullable Double residentBytes) {

  private static final double SHARE = 0.9;
  private static final int SUSTAINED = 5;
  private static final int LAST = 30;
  private static final double NS_PER_S = 1e9;

  /**
   * One entry a target, in the order of the groups; none for one that was never started.
   *
   * @param groups the names of the targets that are held to one bar
   */
  public static List<StartFigures> of(List<StartCurve> curves, List<List<String>> groups) {
    return groups.stream().flatMap(group -> ofGroup(curves, group)).toList();
  }

  private static Stream<StartFigures> ofGroup(List<StartCurve> curves, List<String> group) {
    List<List<StartCurve>> targets =
        group.stream()
            .map(target -> curves.stream().filter(curve -> curve.target().equals(target)).toList())
            .filter(starts -> !starts.isEmpty())
            .toList();
    Bar bar = Bar.of(targets);
    return targets.stream().map(starts -> of(starts, bar));
  }

  private static StartFigures of(List<StartCurve> starts, Bar bar) {
    return new StartFigures(
        starts.getFirst().target(),
        starts.size(),
        median(starts, curve -> curve.firstAnswerNs() / NS_PER_S).orElseThrow(),
        reached(starts, curve -> peakSeconds(curve, bar)),
        median(starts, StartFigures::peak).orElseThrow(),
        reached(starts, curve -> cheapSeconds(curve, bar)),
        boxed(median(starts, StartFigures::finalCost)),
        boxed(median(starts, curve -> seconds(curve.firstMinuteCpuNs()))),
        boxed(
            median(
                starts,
                curve ->
                    curve.residentBytes() == null
                        ? null
                        : Double.valueOf(curve.residentBytes().doubleValue()))));
  }

  /**
   * What a group's targets are held to.
   *
   * @param answersPerSecond the most that one of them answers in the end
   * @param costSeconds the least CPU time for an answer that one of them needs in the end; infinite
   *     where none was measured
   */
  private record Bar(double answersPerSecond, double costSeconds) {

    static Bar of(List<List<StartCurve>> targets) {
      return new Bar(
          targets.stream()
              .mapToDouble(starts -> median(starts, StartFigures::peak).orElse(0))
              .max()
              .orElse(0),
          targets.stream()
              .mapToDouble(starts ->
                  median(starts, StartFigures::finalCost).orElse(Double.POSITIVE_INFINITY))
              .min()
              .orElse(Double.POSITIVE_INFINITY));
    }
  }

  private static @Nullable Double seconds(@Nullable Long ns) {
    return ns == null ? null : Double.valueOf(ns / NS_PER_S);
  }

  private static double peak(StartCurve curve) {
    int size = curve.seconds().size();
    return median(
            curve.seconds().subList(Math.max(0, size - LAST), size).stream()
                .mapToDouble(SecondFigures::answers)
                .toArray())
        .orElse(0);
  }

  /** Infinite where it never is. */
  private static double peakSeconds(StartCurve curve, Bar bar) {
    double goal = SHARE * bar.answersPerSecond();
    List<SecondFigures> seconds = curve.seconds();
    for (int from = 0; from + SUSTAINED <= seconds.size(); from++) {
      double mean =
          seconds.subList(from, from + SUSTAINED).stream()
              .mapToLong(SecondFigures::answers)
              .average()
              .orElse(0);
      if (goal > 0 && mean >= goal) {
        return curve.loadAfterNs() / NS_PER_S + from;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** Infinite where it never is. */
  private static double cheapSeconds(StartCurve curve, Bar bar) {
    for (int from = 0; from + SUSTAINED <= measured(curve); from++) {
      Double cost = cost(curve, from, from + SUSTAINED);
      if (cost != null && SHARE * cost <= bar.costSeconds()) {
        return curve.loadAfterNs() / NS_PER_S + from;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  private static @Nullable Double finalCost(StartCurve curve) {
    int size = measured(curve);
    return cost(curve, Math.max(0, size - LAST), size);
  }

  private static int measured(StartCurve curve) {
    return Math.min(curve.seconds().size(), curve.cpuNs().size());
  }

  /** Of what was answered in these seconds; null where nothing was. */
  private static @Nullable Double cost(StartCurve curve, int from, int to) {
    long answers =
        curve.seconds().subList(from, to).stream().mapToLong(SecondFigures::answers).sum();
    long cpuNs = curve.cpuNs().subList(from, to).stream().mapToLong(Long::longValue).sum();
    return answers == 0 ? null : Double.valueOf(cpuNs / NS_PER_S / answers);
  }

  /** Null where the median is of a start that never got there. */
  private static @Nullable Double reached(
      List<StartCurve> starts, ToDoubleFunction<StartCurve> seconds) {
    double middle = median(starts.stream().mapToDouble(seconds).toArray()).orElseThrow();
    return Double.isFinite(middle) ? Double.valueOf(middle) : null;
  }

  private static OptionalDouble median(
      List<StartCurve> starts, Function<StartCurve, @Nullable Double> figure) {
    return median(
        starts.stream()
            .map(figure)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray());
  }

  private static OptionalDouble median(double... values) {
    if (values.length == 0) {
      return OptionalDouble.empty();
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return OptionalDouble.of(
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
  }

  private static @Nullable Double boxed(OptionalDouble value) {
    return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
  }
}
