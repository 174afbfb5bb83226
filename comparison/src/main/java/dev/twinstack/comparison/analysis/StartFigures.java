package dev.twinstack.comparison.analysis;

import dev.twinstack.comparison.result.SecondFigures;
import dev.twinstack.comparison.result.StartCurve;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a target starts: the medians of its starts.
 *
 * @param target the target's name
 * @param starts how many there were
 * @param firstAnswerSeconds from the start of the process until the first good answer
 * @param peakSeconds from the start of the process until it answered, for {@value #SUSTAINED}
 *     seconds on end, {@value #SHARE} of what it answers in the end; null where it never did
 * @param peakPerSecond what it answers in the end: the median of the last {@value #LAST} seconds
 * @param cheapSeconds from the start of the process until its CPU time for an answer was, for
 *     {@value #SUSTAINED} seconds on end, so low that it did {@value #SHARE} of what it does with
 *     that time in the end; null where it never was or was not measured
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

  /** One entry a target, in the order in which they were started first. */
  public static List<StartFigures> of(List<StartCurve> curves) {
    LinkedHashSet<String> targets = new LinkedHashSet<>();
    curves.forEach(curve -> targets.add(curve.target()));
    return targets.stream()
        .map(target ->
            of(target, curves.stream().filter(curve -> curve.target().equals(target)).toList()))
        .toList();
  }

  private static StartFigures of(String target, List<StartCurve> starts) {
    return new StartFigures(
        target,
        starts.size(),
        median(starts, curve -> curve.firstAnswerNs() / NS_PER_S).orElseThrow(),
        boxed(median(starts, StartFigures::peakSeconds)),
        median(starts, StartFigures::peak).orElseThrow(),
        boxed(median(starts, StartFigures::cheapSeconds)),
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

  private static @Nullable Double peakSeconds(StartCurve curve) {
    double goal = SHARE * peak(curve);
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
    return null;
  }

  private static @Nullable Double cheapSeconds(StartCurve curve) {
    Double goal = finalCost(curve);
    for (int from = 0; from + SUSTAINED <= measured(curve); from++) {
      Double cost = cost(curve, from, from + SUSTAINED);
      if (goal != null && cost != null && SHARE * cost <= goal) {
        return curve.loadAfterNs() / NS_PER_S + from;
      }
    }
    return null;
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
