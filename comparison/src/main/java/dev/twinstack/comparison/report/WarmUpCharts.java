package dev.twinstack.comparison.report;

import dev.twinstack.comparison.report.Chart.Axis;
import dev.twinstack.comparison.report.Chart.Form;
import dev.twinstack.comparison.report.Chart.Line;
import dev.twinstack.comparison.report.Chart.Point;
import dev.twinstack.comparison.report.Chart.Scale;
import dev.twinstack.comparison.result.RunResult;
import dev.twinstack.comparison.result.WarmUpSlice;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How each target became fast: what an answer costs, and what waits for the compilers. */
final class WarmUpCharts {

  private static final double NS_PER_S = 1e9;

  private WarmUpCharts() {}

  static List<Chart> of(RunResult result, String workload) {
    List<WarmUpSlice> slices =
        result.warmUp().stream().filter(slice -> slice.workload().equals(workload)).toList();
    String seconds = Text.plain(result.settings().sliceSeconds());
    Axis across = new Axis("Slice of %s s".formatted(seconds), Scale.COUNT);
    List<String> targets = RoundSelection.targets(result);
    Chart cost =
        new Chart(
            "warm-up-" + workload,
            "Warm-up, " + workload,
            "What an answer costs while the JVM compiles, one line a trial. Measuring begins only"
                + " where the line is level: what is left of it is what a fresh process pays.",
            across,
            new Axis("CPU of the service a request (us)", Scale.LINEAR),
            lines(slices, targets, WarmUpCharts::costUs),
            List.of(),
            table(slices));
    Chart queue =
        new Chart(
            "compiler-" + workload,
            "Methods waiting for the JVM's compilers, " + workload,
            "At the end of each slice. At zero there is nothing left to compile for this load.",
            across,
            new Axis("Methods in the queue", Scale.LINEAR),
            lines(
                slices,
                targets,
                slice ->
                    slice.compileQueue() == null ? null : Double.valueOf(slice.compileQueue())),
            List.of(),
            table(slices));
    return List.of(cost, queue).stream().filter(chart -> !chart.isEmpty()).toList();
  }

  private static List<Line> lines(
      List<WarmUpSlice> slices,
      List<String> targets,
      Function<WarmUpSlice, @Nullable Double> figure) {
    int trials = slices.stream().mapToInt(WarmUpSlice::trial).max().orElse(0);
    return IntStream.range(0, targets.size())
        .boxed()
        .flatMap(target ->
            IntStream.rangeClosed(1, trials)
                .mapToObj(trial -> line(slices, targets.get(target), target, trial, figure)))
        .toList();
  }

  private static Line line(
      List<WarmUpSlice> slices,
      String name,
      int target,
      int trial,
      Function<WarmUpSlice, @Nullable Double> figure) {
    return new Line(
        name,
        target,
        Form.JOINED,
        slices.stream()
            .filter(slice -> slice.trial() == trial && slice.target().equals(name))
            .map(slice -> new Point(slice.number(), figure.apply(slice), null, null))
            .toList());
  }

  private static @Nullable Double costUs(WarmUpSlice slice) {
    Long cpuNs = slice.targetCpuNs();
    return cpuNs == null || slice.answers() == 0
        ? null
        : Double.valueOf(cpuNs / 1e3 / slice.answers());
  }

  private static DataTable table(List<WarmUpSlice> slices) {
    return new DataTable(
        List.of(
            "Trial",
            "Target",
            "Slice",
            "Answers a second",
            "CPU a request (us)",
            "Compile queue",
            "Compilers' time (s)"),
        slices.stream()
            .map(slice ->
                List.of(
                    Integer.toString(slice.trial()),
                    slice.target(),
                    Integer.toString(slice.number()),
                    Text.count(Math.round(slice.answers() / (slice.windowNs() / NS_PER_S))),
                    Text.number(costUs(slice)),
                    Objects.toString(slice.compileQueue(), Text.NOT_MEASURED),
                    Text.number(
                        slice.compileNs() == null
                            ? null
                            : Double.valueOf(slice.compileNs() / NS_PER_S))))
            .toList());
  }
}
